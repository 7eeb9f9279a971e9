// Questions to the log and to what it comes to.
// Thread rule: that of the Database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/protocol.gen.h"
#include "server/customers/visitor_hash.h"
#include "server/store/database.h"

namespace foyer::conversations {

enum class Audience : std::uint8_t {
  kAgents,
  kVisitor,  // sees no notes
};

inline constexpr int kMaxOpenListed = 800;  // with the closed ones, the 1,000 that a `list` frame may have
inline constexpr int kMaxClosedListed = 200;

// In order of seq, at most limit.
[[nodiscard]] Result<std::vector<protocol::Entry>> entries_after(store::Database& database, std::string_view conversation,
                                                                 std::int64_t seq, Audience audience, int limit);

[[nodiscard]] Result<std::optional<protocol::Summary>> summary(store::Database& database, std::string_view conversation);

// Those not closed, in the queue's order, then the latest closed ones.
[[nodiscard]] Result<std::vector<protocol::Summary>> summaries(store::Database& database);

// The waiting conversations' ids: urgent first, then high, normal, low; among equals who has waited longest.
[[nodiscard]] Result<std::vector<std::string>> queue(store::Database& database);

// From 1; 0: not in the queue.
[[nodiscard]] Result<std::int64_t> queue_position(store::Database& database, std::string_view conversation);

[[nodiscard]] Result<bool> belongs_to(store::Database& database, std::string_view conversation, std::string_view site,
                                      const customers::VisitorHash& visitor);

// In the queue since before `since`, with no address left: those that the relay returns to the bot because nobody came.
[[nodiscard]] Result<std::vector<std::string>> overdue(store::Database& database, std::int64_t since);

// Those that an agent holds: what is returned when the agent has left.
[[nodiscard]] Result<std::vector<std::string>> held_by(store::Database& database, std::int64_t agent);

}  // namespace foyer::conversations

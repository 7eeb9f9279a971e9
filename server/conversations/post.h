// Storing one entry of a conversation's log: once, however often it is sent.
// Thread rule: store_post runs inside a writer's job.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "server/conversations/life.h"
#include "server/customers/visitor_hash.h"
#include "server/store/database.h"

namespace foyer::conversations {

// Who posts. A bot's line comes from the visitor's browser, so it carries the visitor's hash too.
struct Poster {
  protocol::Author author{};
  customers::VisitorHash visitor{};  // of a visitor and a bot
  std::int64_t agent = 0;            // of an agent
  std::string name{};                // an agent's display name

  [[nodiscard]] static Poster of_visitor(customers::VisitorHash hash) { return {protocol::Author::kVisitor, std::move(hash)}; }
  [[nodiscard]] static Poster of_bot(customers::VisitorHash hash) { return {protocol::Author::kBot, std::move(hash)}; }
  [[nodiscard]] static Poster of_agent(std::int64_t id, std::string name) {
    return {protocol::Author::kAgent, {}, id, std::move(name)};
  }
  [[nodiscard]] static Poster of_system() { return {protocol::Author::kSystem}; }
};

struct Post {
  std::string conversation;
  std::string site{};  // the socket's site; not looked at for agents and the system
  Poster poster{};
  std::string id{};  // the poster's ULID for this entry
  // The relay's clock, not the poster's: queue and reports stand on it. Stored as at least the entry's before it.
  std::int64_t now = 0;
  protocol::Body body{};
};

struct Stored {
  std::int64_t seq = 0;
  std::int64_t at = 0;
  bool duplicate = false;  // stored before; nothing was changed now
  protocol::Entry entry{};
  protocol::Summary summary{};  // after the entry; visitor_online is the caller's to fill in
};

using Posted = std::variant<Stored, Refused>;

// Error: the store's. A visitor who is not the conversation's own hears not_found, as if there were none.
[[nodiscard]] Result<Posted> store_post(store::Database& database, const Post& post);

}  // namespace foyer::conversations

// What the store keeps of a conversation beside its log. For this folder alone.
// Thread rule: the functions run inside a writer's job.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/conversations/life.h"
#include "server/customers/visitor_hash.h"
#include "server/store/database.h"

namespace foyer::conversations {

struct ConversationRow {
  std::int64_t number = 0;  // the log's key; 0: the conversation is not stored yet
  std::int64_t customer = 0;
  std::string site;
  customers::VisitorHash visitor;
  State state;
  protocol::Priority priority{};
  std::int64_t updated_at = 0;
};

// One with number 0 where there is none.
[[nodiscard]] Result<ConversationRow> find_row(store::Database& database, std::string_view conversation);

// The number of a new conversation.
[[nodiscard]] Result<std::int64_t> create_row(store::Database& database, std::string_view conversation, std::string_view site,
                                              std::int64_t customer, std::int64_t at);

[[nodiscard]] Status save_state(store::Database& database, std::int64_t number, const State& state, std::int64_t at);

// What an entry's body changes of the conversation and of the customer's record, besides the state.
[[nodiscard]] Status save_consequences(store::Database& database, const ConversationRow& row, const protocol::Body& body);

}  // namespace foyer::conversations

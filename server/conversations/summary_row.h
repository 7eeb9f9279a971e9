// One row of the agents' list out of the store.
// Thread rule: that of the Database.
#pragma once

#include <string_view>

#include "protocol/protocol.gen.h"
#include "server/store/statement.h"

namespace foyer::conversations {

// What read_summary expects: "SELECT … FROM conversations c JOIN customers …", to be followed by WHERE and ORDER BY.
inline constexpr std::string_view kSelectSummary =
    "SELECT c.id, c.site, u.name, u.email, c.owner, c.assignee, coalesce(a.name, ''), c.priority, c.sentiment, c.intent, "
    "c.locale, c.question, c.last_text, c.created_at, c.waiting_since, c.updated_at, c.last_seq, c.satisfied, "
    "u.phone, u.identified_id, u.verified, c.seen_by_visitor "
    "FROM conversations c JOIN customers u ON u.id = c.customer LEFT JOIN agents a ON a.id = c.assignee ";

// The queue's order, for whoever waits.
inline constexpr std::string_view kQueueOrder =
    "CASE c.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END, c.waiting_since, c.number";

[[nodiscard]] protocol::Summary read_summary(const store::Statement& row);

// A name that the store's CHECK allows, as its enum.
template <class Enum, std::size_t N>
[[nodiscard]] Enum enum_of(std::string_view name, const std::array<std::string_view, N>& names) noexcept {
  std::size_t i = 0;
  while (i + 1 < N && names[i] != name) ++i;
  return static_cast<Enum>(i);
}

}  // namespace foyer::conversations

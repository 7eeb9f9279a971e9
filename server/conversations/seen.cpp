#include "server/conversations/seen.h"

namespace foyer::conversations {

Result<bool> store_seen(store::Database& database, std::string_view conversation, Audience who, std::int64_t seq) {
  constexpr std::string_view kVisitor =
      "UPDATE conversations SET seen_by_visitor = min(?2, last_seq) WHERE id = ?1 AND seen_by_visitor < min(?2, last_seq)";
  constexpr std::string_view kAgents =
      "UPDATE conversations SET seen_by_agents = min(?2, last_seq) WHERE id = ?1 AND seen_by_agents < min(?2, last_seq)";
  const Status saved = database.run(who == Audience::kVisitor ? kVisitor : kAgents, conversation, seq);
  if (!saved) return saved.error();
  return database.changed_rows() > 0;
}

Result<std::string> read_up_to(store::Database& database, std::string_view conversation) {
  auto row = database
                 .prepare("SELECT e.client_id FROM entries e JOIN conversations c ON c.number = e.conversation "
                          "WHERE c.id = ? AND e.seq <= c.seen_by_agents AND e.author = 'visitor' AND e.kind IN ('text', 'file') "
                          "ORDER BY e.seq DESC LIMIT 1")
                 .bind(conversation);
  std::string id = row.next() ? row.text(0) : std::string();
  if (row.failed()) return row.error();
  return id;
}

}  // namespace foyer::conversations

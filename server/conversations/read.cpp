#include "server/conversations/read.h"

#include "protocol/protocol_json.gen.h"
#include "server/conversations/summary_row.h"

namespace foyer::conversations {
namespace {

Result<std::vector<std::string>> ids(store::Statement rows) {
  std::vector<std::string> out;
  while (rows.next()) out.push_back(rows.text(0));
  if (rows.failed()) return rows.error();
  return out;
}

Status append_summaries(store::Statement rows, std::vector<protocol::Summary>& out) {
  while (rows.next()) out.push_back(read_summary(rows));
  if (rows.failed()) return rows.error();
  return {};
}

}  // namespace

Result<std::vector<protocol::Entry>> entries_after(store::Database& database, std::string_view conversation, std::int64_t seq,
                                                   Audience audience, int limit) {
  auto rows = database
                  .prepare("SELECT e.seq, e.client_id, e.at, e.author, e.name, e.body FROM entries e "
                           "JOIN conversations c ON c.number = e.conversation "
                           "WHERE c.id = ? AND e.seq > ? AND (? OR e.kind <> 'note') ORDER BY e.seq LIMIT ?")
                  .bind(conversation, seq, audience == Audience::kAgents, limit);
  std::vector<protocol::Entry> out;
  while (rows.next()) {
    auto body = parse_json<protocol::Body>(rows.text(5));
    if (!body) return Error{"an entry of conversation " + std::string(conversation) + " is damaged: " + body.error().message};
    out.push_back({rows.integer(0), rows.text(1), rows.integer(2),
                   enum_of<protocol::Author>(rows.text(3), protocol::kAuthorNames), rows.text(4), std::move(body.value())});
  }
  if (rows.failed()) return rows.error();
  return out;
}

Result<std::optional<protocol::Summary>> summary(store::Database& database, std::string_view conversation) {
  static const std::string kSql = std::string(kSelectSummary) + "WHERE c.id = ?";
  auto row = database.prepare(kSql).bind(conversation);
  if (row.next()) return std::optional(read_summary(row));
  if (row.failed()) return row.error();
  return std::optional<protocol::Summary>();
}

Result<std::vector<protocol::Summary>> summaries(store::Database& database) {
  static const std::string kOpen = std::string(kSelectSummary) + "WHERE c.owner <> 'closed' ORDER BY c.owner = 'bot', " +
                                   std::string(kQueueOrder) + " LIMIT ?";
  static const std::string kClosed =
      std::string(kSelectSummary) + "WHERE c.owner = 'closed' ORDER BY c.updated_at DESC, c.number DESC LIMIT ?";
  std::vector<protocol::Summary> out;
  if (const Status done = append_summaries(database.prepare(kOpen).bind(kMaxOpenListed), out); !done) return done.error();
  if (const Status done = append_summaries(database.prepare(kClosed).bind(kMaxClosedListed), out); !done) return done.error();
  return out;
}

Result<std::vector<std::string>> queue(store::Database& database) {
  static const std::string kSql =
      "SELECT c.id FROM conversations c WHERE c.owner = 'queue' ORDER BY " + std::string(kQueueOrder);
  return ids(database.prepare(kSql));
}

Result<std::int64_t> queue_position(store::Database& database, std::string_view conversation) {
  const auto waiting = queue(database);
  if (!waiting) return waiting.error();
  for (std::size_t i = 0; i < waiting->size(); ++i) {
    if ((*waiting)[i] == conversation) return static_cast<std::int64_t>(i + 1);
  }
  return std::int64_t{0};
}

Result<bool> belongs_to(store::Database& database, std::string_view conversation, std::string_view site,
                        const customers::VisitorHash& visitor) {
  auto row = database
                 .prepare("SELECT 1 FROM conversations c JOIN customers u ON u.id = c.customer "
                          "WHERE c.id = ? AND u.site = ? AND u.visitor_hash = ?")
                 .bind(conversation, site, visitor.hex);
  const bool found = row.next();
  if (row.failed()) return row.error();
  return found;
}

Result<std::vector<std::string>> overdue(store::Database& database, std::int64_t since) {
  return ids(database
                 .prepare("SELECT id FROM conversations WHERE owner = 'queue' AND contact_left = 0 AND waiting_since < ? "
                          "ORDER BY waiting_since")
                 .bind(since));
}

Result<std::vector<std::string>> held_by(store::Database& database, std::int64_t agent) {
  return ids(
      database.prepare("SELECT id FROM conversations WHERE owner = 'agent' AND assignee = ? ORDER BY number").bind(agent));
}

}  // namespace foyer::conversations

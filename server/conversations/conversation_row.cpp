#include "server/conversations/conversation_row.h"

#include <algorithm>

#include "base/utf8.h"
#include "server/conversations/summary_row.h"
#include "server/customers/customers.h"

namespace foyer::conversations {
namespace {

using protocol::Owner;

constexpr std::size_t kMaxLastTextBytes = 400;  // as Summary.last_text has it

struct Consequences {
  store::Database& database;
  const ConversationRow& row;

  Status operator()(const protocol::BodyText& body) { return show(body.text); }

  Status operator()(const protocol::BodyFile& body) { return show(body.file.name); }

  Status operator()(const protocol::BodyEscalated& body) {
    // Asked again while it is open, a conversation keeps the higher lane.
    const bool open = row.state.owner == Owner::kQueue || row.state.owner == Owner::kAgent;
    const auto priority = open ? std::max(row.priority, body.triage.priority) : body.triage.priority;
    const Status saved = database.run(
        "UPDATE conversations SET priority = ?2, sentiment = ?3, intent = ?4, locale = ?5, question = ?6 WHERE number = ?1",
        row.number, to_string(priority), to_string(body.triage.sentiment), body.triage.intent, body.triage.locale,
        body.question);
    if (!saved) return saved;
    if (const Status shown = show(body.question); !shown) return shown;
    return customers::set_visit(database, row.customer, body.triage.locale, body.page);
  }

  Status operator()(const protocol::BodyContact& body) {
    if (const Status shown = body.message.empty() ? Status{} : show(body.message); !shown) return shown;
    return customers::set_contact(database, row.customer, body.contact.name, body.contact.email, body.contact.phone.value_or(""));
  }

  Status operator()(const protocol::BodyRated& body) {
    return database.run("UPDATE conversations SET satisfied = ?2 WHERE number = ?1", row.number, body.satisfied);
  }

  Status operator()(const protocol::BodyNote&) { return {}; }  // agents' own: no line of the conversation
  Status operator()(const protocol::BodyAssigned&) { return {}; }
  Status operator()(const protocol::BodyReturned&) { return {}; }
  Status operator()(const protocol::BodyResolved&) { return {}; }

  Status show(std::string_view text) {
    return database.run("UPDATE conversations SET last_text = ?2 WHERE number = ?1", row.number,
                        utf8::truncate(text, kMaxLastTextBytes));
  }
};

}  // namespace

Result<ConversationRow> find_row(store::Database& database, std::string_view conversation) {
  auto row = database
                 .prepare("SELECT c.number, c.customer, u.site, u.visitor_hash, c.last_seq, c.owner, c.assignee, "
                          "c.contact_left, c.satisfied IS NOT NULL, c.waiting_since, c.priority, c.updated_at "
                          "FROM conversations c JOIN customers u ON u.id = c.customer WHERE c.id = ?")
                 .bind(conversation);
  ConversationRow out;
  if (row.next()) {
    out = {.number = row.integer(0),
           .customer = row.integer(1),
           .site = row.text(2),
           .visitor = {row.text(3)},
           .state = {.last_seq = row.integer(4),
                     .owner = enum_of<Owner>(row.text(5), protocol::kOwnerNames),
                     .assignee = row.integer(6),
                     .contact_left = row.integer(7) != 0,
                     .rated = row.integer(8) != 0,
                     .waiting_since = row.integer(9)},
           .priority = enum_of<protocol::Priority>(row.text(10), protocol::kPriorityNames),
           .updated_at = row.integer(11)};
  }
  if (row.failed()) return row.error();
  return out;
}

Result<std::int64_t> create_row(store::Database& database, std::string_view conversation, std::string_view site,
                                std::int64_t customer, std::int64_t at) {
  const Status created = database.run(
      "INSERT INTO conversations (id, site, customer, owner, priority, sentiment, intent, locale, question, created_at, "
      "updated_at) VALUES (?1, ?2, ?3, 'bot', 'normal', 'neutral', '', '', '', ?4, ?4)",
      conversation, site, customer, at);
  if (!created) return created.error();
  return database.last_row_id();
}

Status save_state(store::Database& database, std::int64_t number, const State& state, std::int64_t at) {
  return database.run(
      "UPDATE conversations SET owner = ?2, assignee = ?3, contact_left = ?4, satisfied = iif(?5, satisfied, NULL), "
      "waiting_since = ?6, last_seq = ?7, updated_at = ?8 WHERE number = ?1",
      number, to_string(state.owner), state.assignee, state.contact_left, state.rated, state.waiting_since, state.last_seq, at);
}

Status save_consequences(store::Database& database, const ConversationRow& row, const protocol::Body& body) {
  return std::visit(Consequences{database, row}, body);
}

}  // namespace foyer::conversations

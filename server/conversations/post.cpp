#include "server/conversations/post.h"

#include <algorithm>
#include <optional>

#include "base/ulid.h"
#include "protocol/protocol_json.gen.h"
#include "server/conversations/conversation_row.h"
#include "server/conversations/read.h"
#include "server/customers/customers.h"
#include "server/files/file_row.h"

namespace foyer::conversations {
namespace {

using protocol::Author;
using protocol::Refusal;

bool from_browser(const Poster& poster) { return poster.author == Author::kVisitor || poster.author == Author::kBot; }

// What is wrong with the post, whatever the store holds.
std::optional<Refused> malformed(const Post& post) {
  if (!is_ulid(post.conversation)) return Refused{Refusal::kBadFrame, "the conversation's id is not a ULID"};
  if (!is_ulid(post.id)) return Refused{Refusal::kBadFrame, "the message's id is not a ULID"};
  return std::nullopt;
}

bool may_see(const ConversationRow& row, const Post& post) {
  if (row.number == 0 || !from_browser(post.poster)) return true;
  return row.site == post.site && row.visitor == post.poster.visitor;
}

// The seq under which the post's id is stored, or 0; an id that someone else used is refused.
Result<std::variant<std::int64_t, Refused>> stored_seq(store::Database& database, const ConversationRow& row,
                                                       const Post& post) {
  auto found = database.prepare("SELECT seq, author, agent FROM entries WHERE conversation = ? AND client_id = ?")
                   .bind(row.number, post.id);
  if (found.next()) {
    const bool own = found.text(1) == to_string(post.poster.author) && found.integer(2) == post.poster.agent;
    if (!own) return {Refused{Refusal::kBadFrame, "the message's id is in use"}};
    return {found.integer(0)};
  }
  if (found.failed()) return found.error();
  return {std::int64_t{0}};
}

// What the poster is told of an entry that is in the log.
Result<Posted> stored_at(store::Database& database, const Post& post, std::int64_t seq, bool duplicate) {
  auto entries = entries_after(database, post.conversation, seq - 1, Audience::kAgents, 1);
  if (!entries) return entries.error();
  auto now = summary(database, post.conversation);
  if (!now) return now.error();
  if (entries->empty() || !*now) return Error{"a stored entry cannot be read back"};
  protocol::Entry& entry = entries->front();
  const std::int64_t at = entry.at;
  return {Stored{seq, at, duplicate, std::move(entry), std::move(**now)}};
}

Status append(store::Database& database, const ConversationRow& row, const Post& post, const protocol::Body& said,
              const State& after, std::int64_t at) {
  const nlohmann::json body = to_json(said);
  const Status appended = database.run(
      "INSERT INTO entries (conversation, seq, client_id, at, author, agent, name, kind, body) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      row.number, after.last_seq, post.id, at, to_string(post.poster.author), post.poster.agent, post.poster.name,
      body["type"].get_ref<const std::string&>(), write_json(said));
  if (!appended) return appended;
  if (const Status saved = save_consequences(database, row, said); !saved) return saved;
  return save_state(database, row.number, after, at);
}

using Believed = std::variant<protocol::Body, Refused>;

// What is stored of the post: of a file, what the relay itself knows of it.
Result<Believed> believed_body(store::Database& database, const ConversationRow& row, const Post& post) {
  const auto* const sent = std::get_if<protocol::BodyFile>(&post.body);
  if (sent == nullptr) return {post.body};
  auto known = files::claim_file(database, sent->file.id, row.number, post.poster.author);
  if (!known) return known.error();
  if (!*known) return {Refused{Refusal::kNotAllowed, "upload the file to this conversation before you send it"}};
  return {protocol::Body(protocol::BodyFile{std::move(**known)})};
}

// Makes the customer and the conversation where they are new.
Status make_room(store::Database& database, ConversationRow& row, const Post& post, std::int64_t at) {
  if (post.poster.author != Author::kVisitor) return {};
  const auto customer = customers::touch(database, post.site, post.poster.visitor, at);
  if (!customer) return customer.error();
  if (row.number != 0) return {};
  row.customer = *customer;
  const auto number = create_row(database, post.conversation, post.site, *customer, at);
  if (!number) return number.error();
  row.number = *number;
  return {};
}

}  // namespace

Result<Posted> store_post(store::Database& database, const Post& post) {
  if (auto refused = malformed(post)) return {std::move(*refused)};
  auto row = find_row(database, post.conversation);
  if (!row) return row.error();
  if (!may_see(*row, post)) return {Refused{Refusal::kNotFound, "there is no such conversation"}};

  const auto seq = stored_seq(database, *row, post);
  if (!seq) return seq.error();
  if (const Refused* const refused = std::get_if<Refused>(&*seq)) return {*refused};
  if (const std::int64_t before = std::get<std::int64_t>(*seq); before > 0) return stored_at(database, post, before, true);

  const std::int64_t at = std::max(post.now, row->updated_at);
  const auto next = apply(row->state, {post.poster.author, post.poster.agent}, post.body, at);
  if (const Refused* const refused = std::get_if<Refused>(&next)) return {*refused};
  const State& after = std::get<State>(next);
  if (const Status made = make_room(database, *row, post, at); !made) return made.error();
  const auto body = believed_body(database, *row, post);
  if (!body) return body.error();
  if (const Refused* const refused = std::get_if<Refused>(&*body)) return {*refused};
  const Status stored = append(database, *row, post, std::get<protocol::Body>(*body), after, at);
  if (!stored) return stored.error();
  return stored_at(database, post, after.last_seq, false);
}

}  // namespace foyer::conversations

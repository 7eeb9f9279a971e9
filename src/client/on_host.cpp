// What the page says, and what storage gives back.
#include <algorithm>

#include "base/apart.h"
#include "client/client.h"
#include "client/turn.h"

namespace foyer::client {

// The host reads storage again and calls restore(); by itself it changes nothing.
void Client::on(Turn&, const EventRefresh&) {}

void Client::on(Turn& turn, const EventVisible& event) {
  visible_ = event.yes;
  if (open_ && visible_) see_all();
  mark_seen(turn);
}

void Client::on(Turn&, const EventIdentify& event) {
  if (!event.name.empty()) contact_.name = event.name;
  if (!event.email.empty()) contact_.email = event.email;
  if (!event.phone.empty()) contact_.phone = event.phone;
}

// Whoever holds the storage erases what was kept. What is kept where the conversation may go now was not made by this client: all of
// that is taken over, and what is here added to it.
void Client::on(Turn&, const EventConsent& event) {
  settings_.storage = event.storage;
  revision_ = 0;
  changed_ = true;
}

void Client::on(Turn&, const EventLead&) {
  leads_ = true;
  link_.mirror(view::Connection::kIdle);
  seen_seq_ = 0;
}

void Client::on(Turn&, const EventFollow& event) {
  leads_ = false;
  link_.mirror(event.connection);
}

void Client::on(Turn&, const EventLocale& event) {
  locale_ = pack_->nearest_locale(event.locale);
  words_ = {};
}

void Client::on(Turn&, const EventWords& event) { words_ = event.words; }

void Client::on(Turn& turn, const EventReset& event) {
  Settings settings = settings_;
  settings.visitor = event.visitor;
  const bool open = open_;
  const bool leads = leads_;
  const std::string locale = locale_;
  view::Words words = std::move(words_);
  link_.want(false, turn.effects);
  *this = Client(std::move(settings), pack_);
  open_ = open;
  leads_ = leads;
  locale_ = locale;
  words_ = std::move(words);
}

// Whoever holds the pack looks for it in storage; by itself it changes nothing.
void Client::on(Turn& turn, const EventLanguageOffered&) { turn.shows = false; }

FOYER_APART Status Client::restore(std::span<const std::uint8_t> bytes) {
  ByteReader in(bytes);
  Snapshot snapshot;
  read(in, snapshot);
  if (in.failed() || !in.at_end()) return Error{"the stored conversation is damaged"};
  if (snapshot.revision <= revision_) return {};

  if (revision_ == 0) unread_ = snapshot.unread;  // a visit before this one; later on each tab counts for itself
  const Transcript mine = std::move(transcript_);
  const std::vector<Post> my_outbox = std::move(link_.outbox);
  revision_ = snapshot.revision;
  settings_.visitor = snapshot.visitor;
  state_ = std::move(snapshot.state);
  transcript_ = Transcript(std::move(snapshot.items));
  link_.conversation = std::move(snapshot.conversation);
  link_.last_seq = snapshot.last_seq;
  link_.epoch = std::move(snapshot.epoch);
  conversation_resolved_ = snapshot.conversation_resolved;
  contact_ = std::move(snapshot.contact);

  typing_name_.clear();
  if (!leads_) {
    link_.adopt(std::move(snapshot.outbox));
    return {};
  }
  // What another tab has not seen yet of this one.
  for (const Post& post : my_outbox) {
    const auto is_same = [&](const Post& other) { return other.id == post.id; };
    const bool known = std::any_of(snapshot.outbox.begin(), snapshot.outbox.end(), is_same);
    if (!known && !transcript_.contains(post.id)) snapshot.outbox.push_back(post);
  }
  link_.adopt(std::move(snapshot.outbox));
  const std::size_t theirs = transcript_.items().size();
  transcript_.add_missing(mine);
  changed_ = transcript_.items().size() > theirs;
  return {};
}

FOYER_APART std::optional<std::vector<std::uint8_t>> Client::take_snapshot() {
  if (!leads_ || !changed_ || transcript_.items().empty()) return std::nullopt;
  changed_ = false;
  Snapshot snapshot;
  snapshot.revision = ++revision_;
  snapshot.visitor = settings_.visitor;
  snapshot.state = state_;
  snapshot.items = transcript_.items();
  snapshot.conversation = link_.conversation;
  snapshot.conversation_resolved = conversation_resolved_;
  snapshot.outbox = link_.outbox;
  snapshot.last_seq = link_.last_seq;
  snapshot.epoch = link_.epoch;
  snapshot.contact = contact_;
  snapshot.unread = unread_;
  ByteWriter out;
  write(out, snapshot);
  return std::move(out).take();
}

}  // namespace foyer::client

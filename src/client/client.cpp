#include "client/client.h"

#include <algorithm>

#include "base/utf8.h"
#include "client/turn.h"
#include "view/build.h"

namespace foyer::client {
namespace {

using dialog::Delivery;
using dialog::Phase;
using protocol::Author;

// 32 hex digits; what is not hex reads as zero, which costs an id its randomness and nothing else.
Entropy parse_entropy(std::string_view hex) {
  const auto digit = [&](std::size_t i) -> unsigned {
    const char c = i < hex.size() ? hex[i] : '0';
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return 0;
  };
  Entropy out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(digit(2 * i) << 4 | digit(2 * i + 1));
  return out;
}

}  // namespace

Client::Client(Settings settings, std::shared_ptr<const knowledge::Pack> pack)
    : settings_(std::move(settings)), pack_(std::move(pack)), locale_(pack_->nearest_locale(settings_.locale)) {}

Response Client::handle(const Input& input) {
  Turn turn{input.now, parse_entropy(input.entropy), {}, {}};
  std::visit([&](const auto& event) { on(turn, event); }, input.event);
  settle_up(turn);
  Response response;
  if (turn.shows) response.view = build_view();
  response.effects = std::move(turn.effects);
  return response;
}

Response Client::look() {
  Turn turn{0, {}, {}, {}};
  settle_up(turn);
  return {build_view(), std::move(turn.effects)};
}

// After every event: the socket and the timer that the new state needs.
void Client::settle_up(Turn& turn) {
  const bool waits_for_relay = !link_.outbox.empty() || state_.in_relay || state_.phase == Phase::kRating;
  if (leads_) link_.want(waits_for_relay, turn.effects);
  if (const std::int64_t timer = next_timer(); timer != timer_) {
    timer_ = timer;
    turn.effects.emplace_back(EffectTimer{timer});
  }
}

std::int64_t Client::next_timer() const noexcept {
  std::int64_t next = 0;
  for (const std::int64_t at : {typing_until_, retry_at_}) {
    if (at > 0 && (next == 0 || at < next)) next = at;
  }
  return next;
}

view::Phrasebook Client::phrasebook() const { return {*pack_, locale_, words_}; }

std::string Client::phrase(std::string_view key, std::string_view name) const { return phrasebook().say(key, {{"name", name}}); }

view::ChatView Client::build_view() const {
  view::Scene scene(*pack_, locale_, phrasebook(), state_, transcript_.items(), contact_);
  scene.connection = link_.connection();
  if (scene.connection == view::Connection::kOffline) scene.notice_key = "offline";
  else if (scene.connection == view::Connection::kConnecting) scene.notice_key = "connecting";
  else scene.notice_key = notice_key_;
  scene.notice_reason = notice_reason_;
  scene.typing_name = typing_name_;
  scene.queue_position = queue_position_;
  scene.unread = unread_;
  scene.notice_until = retry_at_;
  scene.contact_error = contact_error_;
  scene.suggestions = suggestions_;
  if (takes_files()) scene.upload_to = link_.conversation;
  scene.visitor = settings_.visitor;
  return view::build(scene);
}

// ---- the conversation ----------------------------------------------------------------------------------------------

void Client::converse(Turn& turn, const dialog::Event& event) {
  dialog::Step step = dialog::step(std::move(state_), event);
  state_ = std::move(step.state);
  changed_ = true;
  for (const dialog::Effect& effect : step.effects) std::visit([&](const auto& held) { carry_out(turn, held); }, effect);
}

void Client::say(Turn& turn, Author author, std::string text, std::optional<protocol::File> file) {
  transcript_.add({ulids_.next(turn.now_ms, turn.entropy), dialog::MessageKind::kSaid, author, {}, turn.now_ms, std::move(text), {},
                   Delivery::kNone, std::move(file)});
  changed_ = true;
}

void Client::carry_out(Turn& turn, const dialog::SayPhrase& effect) { say(turn, Author::kBot, phrase(effect.key)); }

void Client::carry_out(Turn& turn, const dialog::SayAnswer& effect) {
  const std::size_t index = pack_->find(effect.entry, pack_->nearest_locale(state_.triage.locale.empty() ? locale_ : state_.triage.locale));
  if (index == pack_->size()) return;
  const knowledge::Entry entry = pack_->entry(index);
  std::string text(entry.answer);
  for (const knowledge::Link& link : entry.links) ((((text += "\n\n[") += link.label) += "](") += link.url) += ')';
  const std::string id = ulids_.next(turn.now_ms, turn.entropy);
  transcript_.add({id, dialog::MessageKind::kSaid, Author::kBot, {}, turn.now_ms, text, std::string(entry.locale), Delivery::kNone});
  turn.notify("answer", effect.entry);
  if (state_.in_relay) post(turn, id, Author::kBot, protocol::BodyText{std::string(utf8::truncate(text, 4000))});
}

void Client::carry_out(Turn& turn, const dialog::Notice& effect) {
  transcript_.add({ulids_.next(turn.now_ms, turn.entropy), dialog::MessageKind::kNotice, Author::kSystem, {}, turn.now_ms,
                   phrase(effect.key, effect.name), {}, Delivery::kNone});
}

void Client::carry_out(Turn& turn, const dialog::Escalate& effect) {
  // A conversation that was resolved is closed; what comes after it is another one.
  if (link_.conversation.empty() || conversation_resolved_) {
    link_.begin(ulids_.next(turn.now_ms, turn.entropy));
    conversation_resolved_ = false;
  }
  protocol::BodyEscalated body = effect.body;
  body.history = transcript_.history();
  body.page = settings_.page;
  if (body.triage.locale.empty()) body.triage.locale = locale_;
  post(turn, ulids_.next(turn.now_ms, turn.entropy), Author::kVisitor, std::move(body));
  turn.notify("escalated", link_.conversation);
}

void Client::carry_out(Turn& turn, const dialog::PassOn& effect) {
  const bool is_heard = std::holds_alternative<protocol::BodyText>(effect.body) && !turn.heard_id.empty();
  post(turn, is_heard ? turn.heard_id : ulids_.next(turn.now_ms, turn.entropy), Author::kVisitor, effect.body);
}

void Client::post(Turn& turn, std::string id, Author author, protocol::Body body) {
  const bool kept = link_.post({id, turn.now_ms, author, std::move(body)}, turn.effects);
  if (author == Author::kVisitor) transcript_.mark(id, kept ? Delivery::kSending : Delivery::kFailed);
  changed_ = true;
}

}  // namespace foyer::client

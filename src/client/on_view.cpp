// What the visitor does.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "client/client.h"
#include "client/turn.h"
#include "knowledge/suggest.h"
#include "knowledge/understand.h"
#include "view/build.h"

namespace foyer::client {
namespace {

using dialog::Delivery;
using dialog::Phase;
using protocol::Author;

constexpr std::size_t kMaxMessageBytes = 4000;    // of protocol BodyText
constexpr std::int64_t kTypingEveryMs = 3000;     // "is typing" fades after twice that

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// Something@something.something, no spaces: enough to catch a slip, and nothing that a mail server accepts is refused.
bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return false;
  const std::size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot > at + 1 && dot + 1 < text.size() && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

// Digits, and what is written between them.
bool looks_like_phone(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::count_if(text.begin(), text.end(), is_digit) >= 5 && text.find_first_not_of("0123456789 +-()./") == std::string_view::npos;
}

// The phrase that says what is wrong with it; empty: nothing. A number to call makes an address unnecessary.
std::string_view wrong_with(const protocol::Contact& contact) {
  if (contact.phone && !looks_like_phone(*contact.phone)) return view::kBadPhone;
  const bool needs_email = !contact.phone || !contact.email.empty();
  return needs_email && !looks_like_email(contact.email) ? "contact_bad_email" : std::string_view();
}

}  // namespace

void Client::on(Turn& turn, const EventView& event) {
  std::visit([&](const auto& held) { on(turn, held); }, event.event);
}

void Client::see_all() {
  if (std::exchange(unread_, 0) > 0) changed_ = true;
}

void Client::on(Turn& turn, const view::ViewEventOpened&) {
  open_ = true;
  see_all();
  mark_seen(turn);
}

void Client::on(Turn&, const view::ViewEventClosed&) { open_ = false; }

dialog::Heard Client::hear(const std::string& text) const {
  knowledge::Understanding understood = knowledge::understand(*pack_, text, locale_);
  dialog::Heard heard;
  heard.text = text;
  heard.small_talk = understood.small_talk;
  heard.verdict = understood.verdict;
  for (const knowledge::Candidate& candidate : understood.candidates) {
    const knowledge::Entry entry = pack_->entry(candidate.entry);
    heard.options.push_back({std::string(entry.id), std::string(entry.question)});
  }
  heard.intent = std::move(understood.intent);
  heard.confidence = understood.candidates.empty() ? 0 : static_cast<double>(understood.candidates.front().confidence);
  heard.locale = std::move(understood.locale);
  heard.priority = understood.priority;
  heard.sentiment = understood.sentiment;
  return heard;
}

void Client::on(Turn& turn, const view::ViewEventAsked& event) {
  const std::string text(utf8::truncate(trim(event.text), kMaxMessageBytes));
  if (text.empty()) return;
  suggestions_.clear();
  say(turn, Author::kVisitor, text);
  typing_sent_at_ = 0;  // the words end it where they are read: the next is news
  turn.heard_id = transcript_.items().back().id;
  turn.notify("message", text.substr(0, 400));
  converse(turn, hear(text));
}

void Client::on(Turn& turn, const view::ViewEventDrafted& event) {
  std::vector<std::size_t> suggestions;
  if (contains(dialog::kBotListens, state_.phase)) suggestions = knowledge::suggest(*pack_, event.text, locale_);
  turn.shows = suggestions != suggestions_;
  suggestions_ = std::move(suggestions);
  if (state_.phase != Phase::kWithAgent || !link_.online() || turn.now_ms - typing_sent_at_ < kTypingEveryMs) return;
  typing_sent_at_ = turn.now_ms;
  turn.effects.emplace_back(EffectSend{protocol::VisitorFrameTyping{link_.conversation}});
}

void Client::on(Turn& turn, const view::ViewEventChose& event) {
  const bool person = state_.phase == Phase::kOfferingPerson;
  if (event.id == view::kYes) {
    say(turn, Author::kVisitor, phrase(person ? "offer_yes" : "yes"));
    converse(turn, dialog::SaidYes{});
  } else if (event.id == view::kNo) {
    say(turn, Author::kVisitor, phrase(person ? "offer_no" : "no"));
    converse(turn, dialog::SaidNo{});
  } else if (event.id == view::kNone) {
    say(turn, Author::kVisitor, phrase("none_of_these"));
    converse(turn, dialog::PickedNone{});
  } else {
    // A clarifying choice is in the language of the question; a top question in the page's.
    const bool clarifying = state_.phase == Phase::kClarifying;
    pick(turn, pack_->find(view::entry_of_choice(event.id), clarifying ? state_.triage.locale : locale_));
  }
}

void Client::on(Turn& turn, const view::ViewEventCompleted& event) {
  const auto is_meant = [&](std::size_t entry) { return pack_->entry(entry).id == view::entry_of_choice(event.id); };
  const auto found = std::find_if(suggestions_.begin(), suggestions_.end(), is_meant);
  if (found != suggestions_.end()) pick(turn, *found);
}

// The visitor asks what an entry answers. index: pack_->size() where there is none such.
void Client::pick(Turn& turn, std::size_t index) {
  if (index == pack_->size()) return;
  suggestions_.clear();
  const knowledge::Entry entry = pack_->entry(index);
  state_.triage.locale = entry.locale;
  state_.triage.intent = entry.category;
  say(turn, Author::kVisitor, std::string(entry.question));
  converse(turn, dialog::PickedEntry{{std::string(entry.id), std::string(entry.question)}});
}

void Client::on(Turn& turn, const view::ViewEventWantedPerson&) {
  if (!contains(dialog::kBotListens, state_.phase)) return;
  say(turn, Author::kVisitor, phrase("talk_to_person"));
  converse(turn, dialog::WantedPerson{});
}

void Client::on(Turn& turn, const view::ViewEventContactSent& event) {
  contact_ = {std::string(trim(event.name)), std::string(trim(event.email)), {}};
  if (const std::string_view phone = trim(event.phone); !phone.empty()) contact_.phone = phone;
  contact_error_ = wrong_with(contact_);
  if (!contact_error_.empty()) return;
  converse(turn, dialog::SentContact{contact_, std::string(trim(event.message))});
}

void Client::on(Turn& turn, const view::ViewEventContactCancelled&) {
  contact_error_ = {};
  converse(turn, dialog::CancelledContact{});
}

void Client::on(Turn& turn, const view::ViewEventRated& event) {
  if (state_.phase != Phase::kRating) return;
  turn.notify("rating", event.satisfied ? "satisfied" : "dissatisfied");
  converse(turn, dialog::Rated{event.satisfied, event.comment});
}

// A person is there or on the way, and reads what is sent.
bool Client::takes_files() const noexcept { return state_.in_relay && contains(dialog::kPersonListens, state_.phase); }

void Client::on(Turn& turn, const view::ViewEventUploaded& event) {
  // The bot may have come back while the file was on its way: the conversation is the relay's all the same.
  if (link_.conversation.empty()) return;
  say(turn, Author::kVisitor, event.file.name, event.file);
  post(turn, transcript_.items().back().id, Author::kVisitor, protocol::BodyFile{event.file});
  turn.notify("message", event.file.name);
}

void Client::on(Turn& turn, const view::ViewEventRatingSkipped&) { converse(turn, dialog::SkippedRating{}); }

// It keeps its id: should the relay have stored it after all, it is not doubled. Where the relay has let go of the conversation, the
// bot hears words instead; a file is nothing to a bot.
void Client::on(Turn& turn, const view::ViewEventRetried& event) {
  const dialog::Item* const item = transcript_.find(event.id);
  if (!item || item->delivery != Delivery::kFailed) return;
  notice_key_.clear();
  if (item->file) return post(turn, event.id, Author::kVisitor, protocol::BodyFile{*item->file});
  const std::string text = item->text;
  if (state_.in_relay) return post(turn, event.id, Author::kVisitor, protocol::BodyText{text});
  transcript_.mark(event.id, Delivery::kNone);
  turn.heard_id = event.id;
  converse(turn, hear(text));
}

}  // namespace foyer::client

#include "dialog/actions.h"

#include <algorithm>

namespace foyer::dialog {
namespace {

constexpr std::size_t kMaxShown = 50;  // of protocol Triage

void say(Moment& m, std::string_view key) { m.effects.emplace_back(SayPhrase{key}); }
void notice(Moment& m, std::string_view key) { m.effects.emplace_back(Notice{key, m.state.agent}); }

void answer(Moment& m, const Option& option) {
  State& state = m.state;
  ++state.tally.answered;
  state.failures = 0;
  state.candidates.clear();
  if (state.triage.shown.size() == kMaxShown) state.triage.shown.erase(state.triage.shown.begin());
  state.triage.shown.push_back({option.entry, option.question, std::nullopt});
  m.effects.emplace_back(SayAnswer{option.entry});
}

void mark_last_shown(State& state, bool helpful) {
  if (!state.triage.shown.empty()) state.triage.shown.back().helpful = helpful;
}

void offer(Moment& m, std::string_view key) {
  m.state.candidates.clear();
  m.state.failures = 0;
  say(m, key);
}

}  // namespace

void answer_first(Moment& m) { answer(m, std::get<Heard>(m.event).options.front()); }

void answer_picked(Moment& m) {
  const Option& option = std::get<PickedEntry>(m.event).option;
  m.state.question = option.question;
  answer(m, option);
}

void answer_and_offer_urgent(Moment& m) {
  answer_first(m);
  say(m, "urgent");
}

void offer_urgent(Moment& m) { offer(m, "urgent"); }
void offer_tried_enough(Moment& m) { offer(m, "tried_enough"); }

void offer_unknown(Moment& m) {
  ++m.state.tally.unanswered;
  offer(m, "unknown");
}

void offer_not_helped(Moment& m) {
  ++m.state.tally.not_helped;
  mark_last_shown(m.state, false);
  offer(m, "not_helped");
}

void clarify(Moment& m) {
  const auto& options = std::get<Heard>(m.event).options;
  ++m.state.tally.clarified;
  m.state.candidates.clear();
  for (std::size_t i = 0; i < std::min(kMaxChoices, options.size()); ++i) m.state.candidates.push_back(options[i].entry);
  say(m, "clarify");
}

void ask_rephrase(Moment& m) {
  m.state.candidates.clear();
  say(m, "rephrase");
}

void note_helped(Moment& m) {
  ++m.state.tally.helped;
  mark_last_shown(m.state, true);
  say(m, "helped");
}

void accept_declined(Moment& m) {
  say(m, "declined");
}

void say_hello(Moment& m) { say(m, "hello"); }
void say_welcome(Moment& m) { say(m, "welcome"); }
void say_goodbye(Moment& m) { say(m, "goodbye"); }

void escalate(Moment& m) {
  State& state = m.state;
  say(m, "escalating");
  protocol::BodyEscalated body;
  body.question = state.question;
  body.triage = state.triage;
  body.tally = state.tally;
  m.effects.emplace_back(Escalate{std::move(body)});
  state.in_relay = true;
  state.asked_rating = false;
  state.failures = 0;
  state.candidates.clear();
  // What went along is not counted again at the next escalation.
  state.tally = {};
  state.triage.shown.clear();
}

void say_queued(Moment& m) { say(m, "queued"); }
void say_queued_urgent(Moment& m) { say(m, "queued_urgent"); }

void say_nobody_there(Moment& m) { say(m, "nobody_there"); }

void send_contact(Moment& m) {
  const auto& sent = std::get<SentContact>(m.event);
  m.effects.emplace_back(PassOn{protocol::BodyContact{sent.contact, sent.message}});
  // With an address the conversation is in the queue, whether or not it was there before.
  m.state.in_relay = true;
  say(m, "contact_sending");
}

void say_contact_kept(Moment& m) { say(m, "contact_kept"); }

void say_nobody_came(Moment& m) {
  stop_passing_on(m);
  say(m, "nobody_came");
}

// The relay has given the conversation back to the bot: what is said now stays here.
void stop_passing_on(Moment& m) { m.state.in_relay = false; }

void pass_on(Moment& m) { m.effects.emplace_back(PassOn{protocol::BodyText{std::get<Heard>(m.event).text}}); }

void welcome_agent(Moment& m) {
  m.state.agent = std::get<AgentJoined>(m.event).name;
  m.state.in_relay = true;
  notice(m, "agent_joined");
}

void take_over(Moment& m) {
  const bool handed_back = std::get<ConversationReturned>(m.event).reason == protocol::ReturnReason::kHandedBack;
  notice(m, handed_back && !m.state.agent.empty() ? "agent_returned" : "agent_left");
  m.state.agent.clear();
  m.state.in_relay = false;
}

void tell_relay_lost(Moment& m) {
  m.state.agent.clear();
  m.state.in_relay = false;
  say(m, "link_lost");
}

void note_resolved(Moment& m) {
  m.state.agent.clear();
  m.state.in_relay = false;
  // What comes next is another matter, with a seriousness of its own.
  m.state.triage = {};
  notice(m, "resolved");
}

void ask_rating(Moment& m) {
  note_resolved(m);
  m.state.asked_rating = true;
}

void send_rating(Moment& m) {
  const auto& rated = std::get<Rated>(m.event);
  m.effects.emplace_back(PassOn{protocol::BodyRated{rated.satisfied, rated.comment}});
  say(m, "rating_thanks");
}

void close_quietly(Moment&) {}

}  // namespace foyer::dialog

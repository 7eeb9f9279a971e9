#include <algorithm>

#include "dialog/dialog.h"

namespace foyer::dialog {
namespace {

using knowledge::SmallTalk;
using knowledge::Verdict;

std::optional<Trigger> from_small_talk(SmallTalk said, Phase phase) {
  switch (said) {
    case SmallTalk::kNone: return std::nullopt;
    case SmallTalk::kHello: return Trigger::kSaidHello;
    case SmallTalk::kThanks: return Trigger::kSaidThanks;
    case SmallTalk::kGoodbye: return Trigger::kSaidGoodbye;
    case SmallTalk::kWantsPerson: return Trigger::kWantedPerson;
    case SmallTalk::kYes:
      if (phase == Phase::kConfirming) return Trigger::kHelped;
      return phase == Phase::kOfferingPerson ? Trigger::kWantedPerson : Trigger::kSaidThanks;
    case SmallTalk::kNo:
      if (phase == Phase::kConfirming) return Trigger::kNotHelped;
      if (phase == Phase::kClarifying) return Trigger::kPickedNone;
      return phase == Phase::kOfferingPerson ? Trigger::kDeclinedPerson : Trigger::kSaidThanks;
  }
  return std::nullopt;
}

Trigger from_question(const Heard& heard) {
  const bool known = heard.verdict == Verdict::kAnswer && !heard.options.empty();
  if (heard.priority == protocol::Priority::kUrgent) return known ? Trigger::kUrgentKnown : Trigger::kUrgentUnknown;
  if (known) return Trigger::kAskedKnown;
  const bool unclear = heard.verdict == Verdict::kClarify && !heard.options.empty();
  return unclear ? Trigger::kAskedUnclear : Trigger::kAskedUnknown;
}

// The same event means different things in different phases: "yes" confirms what was asked last.
struct Reading {
  const State& state;

  Trigger operator()(const Heard& heard) const {
    if (contains(kPersonListens, state.phase)) return Trigger::kSpoke;
    const auto small_talk = from_small_talk(heard.small_talk, state.phase);
    return small_talk ? *small_talk : from_question(heard);
  }
  Trigger operator()(const SaidYes&) const {
    return state.phase == Phase::kOfferingPerson ? Trigger::kWantedPerson : Trigger::kHelped;
  }
  Trigger operator()(const SaidNo&) const {
    return state.phase == Phase::kOfferingPerson ? Trigger::kDeclinedPerson : Trigger::kNotHelped;
  }
  Trigger operator()(const EscalationStored& stored) const {
    return stored.on_duty == OnDuty::kNobody ? Trigger::kNobodyThere : Trigger::kStored;
  }
  Trigger operator()(const PickedEntry&) const { return Trigger::kPickedEntry; }
  Trigger operator()(const PickedNone&) const { return Trigger::kPickedNone; }
  Trigger operator()(const WantedPerson&) const { return Trigger::kWantedPerson; }
  Trigger operator()(const SentContact&) const { return Trigger::kSentContact; }
  Trigger operator()(const CancelledContact&) const { return Trigger::kCancelledContact; }
  Trigger operator()(const Rated&) const { return Trigger::kRated; }
  Trigger operator()(const SkippedRating&) const { return Trigger::kSkippedRating; }
  Trigger operator()(const ContactStored&) const { return Trigger::kContactStored; }
  Trigger operator()(const AgentJoined&) const { return Trigger::kJoined; }
  Trigger operator()(const ConversationReturned& returned) const {
    return returned.reason == protocol::ReturnReason::kNobodyCame ? Trigger::kNobodyCame : Trigger::kReturned;
  }
  Trigger operator()(const ConversationResolved&) const { return Trigger::kResolved; }
  Trigger operator()(const RelayLost&) const { return Trigger::kRelayLost; }
};

bool is_question(Trigger trigger) {
  return trigger == Trigger::kAskedKnown || trigger == Trigger::kAskedUnclear || trigger == Trigger::kAskedUnknown ||
         trigger == Trigger::kUrgentKnown || trigger == Trigger::kUrgentUnknown;
}

// The triage that goes along when a person is asked for: the latest question, the most serious priority so far.
void take_down(State& state, const Heard& heard) {
  ++state.tally.asked;
  state.question = heard.text;
  protocol::Triage& triage = state.triage;
  triage.intent = heard.intent;
  triage.confidence = heard.confidence;
  triage.locale = heard.locale;
  triage.priority = std::max(triage.priority, heard.priority);
  if (heard.sentiment != protocol::Sentiment::kNeutral) triage.sentiment = heard.sentiment;
}

// A clarifying question has just been answered with "none of these", or with something as unclear.
bool led_nowhere(Phase phase, Trigger trigger) {
  return phase == Phase::kClarifying && (trigger == Trigger::kPickedNone || trigger == Trigger::kAskedUnclear);
}

bool holds(Guard guard, const State& state) {
  switch (guard) {
    case Guard::kAlways: return true;
    case Guard::kMayClarify: return state.failures < kMaxFailures;
    case Guard::kMustOffer: return state.failures >= kMaxFailures;
    case Guard::kUrgent: return state.triage.priority >= protocol::Priority::kHigh;
    case Guard::kNotUrgent: return state.triage.priority < protocol::Priority::kHigh;
    case Guard::kAlreadyAsked: return state.asked_rating;
  }
  return false;
}

void pass_on(const Event& event, std::vector<Effect>& effects) {
  effects.emplace_back(PassOn{protocol::BodyText{std::get<Heard>(event).text}});
}

// The words "can I talk to a person" are the question when there was no other.
void keep_first_words(State& state, const Event& event) {
  const auto* heard = std::get_if<Heard>(&event);
  if (heard && state.question.empty()) state.question = heard->text;
}

}  // namespace

Step step(State state, const Event& event) {
  const Trigger trigger = std::visit(Reading{state}, event);
  if (is_question(trigger)) take_down(state, std::get<Heard>(event));
  if (trigger == Trigger::kWantedPerson) keep_first_words(state, event);
  if (led_nowhere(state.phase, trigger)) ++state.failures;

  Step out{std::move(state), {}};
  // The relay still has the conversation (nobody came yet): whoever comes reads what was asked meanwhile.
  if (is_question(trigger) && out.state.in_relay) pass_on(event, out.effects);
  for (const Transition& row : table()) {
    if (row.on != trigger || !contains(row.from, out.state.phase) || !holds(row.guard, out.state)) continue;
    Moment moment{out.state, event, out.effects};
    row.action(moment);
    if (row.to) out.state.phase = *row.to;
    break;
  }
  return out;
}

}  // namespace foyer::dialog

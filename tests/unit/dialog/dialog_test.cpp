#include "dialog/dialog.h"

#include <catch2/catch.hpp>

using namespace foyer;
using namespace foyer::dialog;
using knowledge::SmallTalk;
using knowledge::Verdict;

namespace {

// A conversation that remembers its state and what the last event led to.
struct Talk {
  State state;
  std::vector<Effect> effects;

  Phase on(const Event& event) {
    Step step = dialog::step(std::move(state), event);
    state = std::move(step.state);
    effects = std::move(step.effects);
    return state.phase;
  }
  // The phrases that the last event made the bot say.
  std::vector<std::string_view> said() const {
    std::vector<std::string_view> keys;
    for (const Effect& effect : effects) {
      if (const auto* phrase = std::get_if<SayPhrase>(&effect)) keys.push_back(phrase->key);
    }
    return keys;
  }
  template <class E>
  const E* find() const {
    for (const Effect& effect : effects) {
      if (const auto* held = std::get_if<E>(&effect)) return held;
    }
    return nullptr;
  }
};

Heard heard(Verdict verdict, std::vector<Option> options = {}) {
  Heard h;
  h.text = "where is my order";
  h.verdict = verdict;
  h.options = std::move(options);
  return h;
}
Heard known() { return heard(Verdict::kAnswer, {{"track", "Where is my order?"}}); }
Heard unclear() { return heard(Verdict::kClarify, {{"a", "A?"}, {"b", "B?"}, {"c", "C?"}, {"d", "D?"}}); }
Heard small(SmallTalk talk) {
  Heard h;
  h.text = "…";
  h.small_talk = talk;
  return h;
}

Talk with_agent() {
  Talk talk;
  talk.on(WantedPerson{});
  talk.on(EscalationStored{OnDuty::kSomebody});
  talk.on(AgentJoined{"Mia"});
  return talk;
}

}  // namespace

TEST_CASE("a known question is answered and its answer asked about") {
  Talk talk;
  CHECK(talk.on(known()) == Phase::kConfirming);
  REQUIRE(talk.find<SayAnswer>());
  CHECK(talk.find<SayAnswer>()->entry == "track");
  CHECK(talk.on(SaidYes{}) == Phase::kResolved);
  CHECK(talk.state.triage.shown.at(0).helpful == true);
  CHECK(talk.state.tally.helped == 1);
}

TEST_CASE("an answer that did not help leads to the offer of a person") {
  Talk talk;
  talk.on(known());
  CHECK(talk.on(SaidNo{}) == Phase::kOfferingPerson);
  CHECK(talk.state.triage.shown.at(0).helpful == false);
  CHECK(talk.on(SaidYes{}) == Phase::kQueued);
  REQUIRE(talk.find<Escalate>());
  CHECK(talk.find<Escalate>()->body.question == "where is my order");
  CHECK(talk.find<Escalate>()->body.triage.shown.size() == 1);
}

TEST_CASE("an unclear question is clarified with at most three candidates") {
  Talk talk;
  CHECK(talk.on(unclear()) == Phase::kClarifying);
  CHECK(talk.state.candidates == std::vector<std::string>{"a", "b", "c"});
  CHECK(talk.on(PickedEntry{{"b", "B?"}}) == Phase::kConfirming);
  CHECK(talk.find<SayAnswer>()->entry == "b");
}

TEST_CASE("offers a person after two failed clarifications") {
  Talk talk;
  talk.on(unclear());
  CHECK(talk.on(PickedNone{}) == Phase::kAnswering);
  CHECK(talk.on(unclear()) == Phase::kClarifying);
  CHECK(talk.on(PickedNone{}) == Phase::kOfferingPerson);
  CHECK(talk.said() == std::vector<std::string_view>{"tried_enough"});
}

TEST_CASE("unclear answers to a clarifying question count as failed too") {
  Talk talk;
  talk.on(unclear());
  CHECK(talk.on(unclear()) == Phase::kClarifying);
  CHECK(talk.on(unclear()) == Phase::kOfferingPerson);
}

TEST_CASE("an unknown question is not guessed at: a person is offered") {
  Talk talk;
  CHECK(talk.on(heard(Verdict::kUnknown)) == Phase::kOfferingPerson);
  CHECK_FALSE(talk.find<SayAnswer>());
  CHECK(talk.on(SaidNo{}) == Phase::kAnswering);
}

TEST_CASE("yes and no in words mean what the buttons mean") {
  Talk talk;
  talk.on(heard(Verdict::kUnknown));
  CHECK(talk.on(small(SmallTalk::kYes)) == Phase::kQueued);
  Talk other;
  other.on(known());
  CHECK(other.on(small(SmallTalk::kNo)) == Phase::kOfferingPerson);
}

TEST_CASE("who asks for a person gets one at once, in every phase where the bot listens") {
  for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
    const auto phase = static_cast<Phase>(i);
    if (!contains(kBotListens, phase)) continue;
    CAPTURE(kPhaseNames[i]);
    Talk talk;
    talk.state.phase = phase;
    CHECK(talk.on(small(SmallTalk::kWantsPerson)) == Phase::kQueued);
    CHECK(talk.find<Escalate>());
  }
}

TEST_CASE("something urgent is offered a person in the same breath as its answer") {
  Talk talk;
  Heard urgent = known();
  urgent.priority = protocol::Priority::kUrgent;
  CHECK(talk.on(urgent) == Phase::kOfferingPerson);
  CHECK(talk.find<SayAnswer>());
  CHECK(talk.said() == std::vector<std::string_view>{"urgent"});
  talk.on(SaidYes{});
  CHECK(talk.on(EscalationStored{OnDuty::kSomebody}) == Phase::kUrgent);
}

TEST_CASE("the queue is told of only after the relay has stored the question") {
  Talk talk;
  talk.on(WantedPerson{});
  CHECK(talk.said() == std::vector<std::string_view>{"escalating"});
  talk.on(EscalationStored{OnDuty::kSomebody});
  CHECK(talk.said() == std::vector<std::string_view>{"queued"});
}

TEST_CASE("with nobody on duty a form keeps the question, and says so only once it is stored") {
  Talk talk;
  talk.on(WantedPerson{});
  CHECK(talk.on(EscalationStored{OnDuty::kNobody}) == Phase::kContactForm);
  CHECK(talk.on(SentContact{{"Ann", "ann@example.com"}, "help"}) == Phase::kQueued);
  CHECK(talk.said() == std::vector<std::string_view>{"contact_sending"});
  CHECK(talk.on(ContactStored{}) == Phase::kReturned);
  CHECK(talk.said() == std::vector<std::string_view>{"contact_kept"});
}

TEST_CASE("when nobody comes in time the visitor is told, may leave an address, and the bot answers again") {
  Talk talk;
  talk.on(WantedPerson{});
  talk.on(EscalationStored{OnDuty::kSomebody});
  CHECK(talk.on(ConversationReturned{protocol::ReturnReason::kNobodyCame}) == Phase::kContactForm);
  CHECK(talk.said() == std::vector<std::string_view>{"nobody_came"});
  CHECK(talk.on(CancelledContact{}) == Phase::kReturned);
  CHECK(talk.on(known()) == Phase::kConfirming);
  CHECK_FALSE(talk.find<PassOn>());
}

TEST_CASE("with an address left the question waits in the queue, and what is asked meanwhile is passed on") {
  Talk talk;
  talk.on(WantedPerson{});
  talk.on(EscalationStored{OnDuty::kNobody});
  talk.on(SentContact{{"Ann", "ann@example.com"}, "help"});
  talk.on(ContactStored{});
  CHECK(talk.on(known()) == Phase::kConfirming);
  CHECK(std::holds_alternative<PassOn>(talk.effects.front()));
  CHECK(talk.on(AgentJoined{"Mia"}) == Phase::kWithAgent);
}

TEST_CASE("with an agent every message is passed on and none is answered by the bot") {
  Talk talk = with_agent();
  CHECK(talk.on(known()) == Phase::kWithAgent);
  CHECK(talk.effects.size() == 1);
  CHECK(talk.find<PassOn>());
}

TEST_CASE("handed back, the visitor is told and nothing more is passed on") {
  Talk talk = with_agent();
  CHECK(talk.on(ConversationReturned{protocol::ReturnReason::kHandedBack}) == Phase::kReturned);
  REQUIRE(talk.find<Notice>());
  CHECK(talk.find<Notice>()->name == "Mia");
  talk.on(known());
  CHECK_FALSE(talk.find<PassOn>());
}

TEST_CASE("how it was is asked once a conversation") {
  Talk talk = with_agent();
  CHECK(talk.on(ConversationResolved{}) == Phase::kRating);
  CHECK(talk.on(Rated{true, "quick"}) == Phase::kClosed);
  CHECK(talk.find<PassOn>());
  CHECK(talk.on(ConversationResolved{}) == Phase::kResolved);
}

TEST_CASE("after it is solved the next question starts with a priority of its own") {
  Talk talk = with_agent();
  talk.state.triage.priority = protocol::Priority::kUrgent;
  talk.on(ConversationResolved{});
  CHECK(talk.state.triage.priority == protocol::Priority::kLow);
}

TEST_CASE("counts travel with an escalation once") {
  Talk talk;
  talk.on(known());
  talk.on(WantedPerson{});
  CHECK(talk.find<Escalate>()->body.tally.asked == 1);
  CHECK(talk.state.tally == protocol::Tally{});
}

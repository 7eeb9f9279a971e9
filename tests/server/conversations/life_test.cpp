#include "server/conversations/life.h"

#include <catch2/catch.hpp>

using namespace foyer::conversations;
using namespace foyer::protocol;

namespace {

constexpr std::int64_t kAnn = 7;
constexpr std::int64_t kBen = 8;
constexpr std::int64_t kNow = 500;

const State kNone{};
const State kQueued{.last_seq = 1, .owner = Owner::kQueue, .waiting_since = 100};
const State kQueuedWithAddress{.last_seq = 2, .owner = Owner::kQueue, .contact_left = true, .waiting_since = 100};
const State kWithAnn{.last_seq = 2, .owner = Owner::kAgent, .assignee = kAnn, .waiting_since = 100};
const State kAnswered{.last_seq = 3, .owner = Owner::kAgent, .assignee = kAnn};
const State kReturned{.last_seq = 4, .owner = Owner::kBot};
const State kResolved{.last_seq = 4, .owner = Owner::kClosed};
const State kRated{.last_seq = 5, .owner = Owner::kClosed, .rated = true};

const Actor kVisitor{Author::kVisitor};
const Actor kBot{Author::kBot};
const Actor kSystem{Author::kSystem};
const Actor kAgentAnn{Author::kAgent, kAnn};
const Actor kAgentBen{Author::kAgent, kBen};

const Body kText = BodyText{"hello"};
const Body kEscalated = BodyEscalated{};
const Body kContact = BodyContact{};
const Body kNote = BodyNote{"between us"};
const Body kAssigned = BodyAssigned{};
const Body kHandedBack = BodyReturned{ReturnReason::kHandedBack};
const Body kAgentLeft = BodyReturned{ReturnReason::kAgentLeft};
const Body kNobodyCame = BodyReturned{ReturnReason::kNobodyCame};
const Body kSolved = BodyResolved{};
const Body kLiked = BodyRated{.satisfied = true};

const State& after(const std::variant<State, Refused>& next) {
  if (const auto* refused = std::get_if<Refused>(&next)) FAIL(refused->message);
  return std::get<State>(next);
}

}  // namespace

TEST_CASE("every allowed step leads to the owner and the wait that it should") {
  struct Row {
    const char* what;
    State from;
    Actor actor;
    Body body;
    Owner owner;
    std::int64_t assignee;
    std::int64_t waiting_since;
  };
  const Row rows[] = {
      {"a visitor asks for a person", kNone, kVisitor, kEscalated, Owner::kQueue, 0, kNow},
      {"asking again keeps the place", kQueued, kVisitor, kEscalated, Owner::kQueue, 0, 100},
      {"a text in the queue keeps the place", kQueued, kVisitor, kText, Owner::kQueue, 0, 100},
      {"the bot's line in the queue keeps the place", kQueued, kBot, kText, Owner::kQueue, 0, 100},
      {"an address in the queue keeps the place", kQueued, kVisitor, kContact, Owner::kQueue, 0, 100},
      {"a claim does not end the wait", kQueued, kAgentAnn, kAssigned, Owner::kAgent, kAnn, 100},
      {"nobody came", kQueued, kSystem, kNobodyCame, Owner::kBot, 0, 0},
      {"a note in the queue changes nothing", kQueued, kAgentBen, kNote, Owner::kQueue, 0, 100},
      {"an agent's text ends the wait", kWithAnn, kAgentAnn, kText, Owner::kAgent, kAnn, 0},
      {"a note does not end the wait", kWithAnn, kAgentAnn, kNote, Owner::kAgent, kAnn, 100},
      {"another agent takes over", kWithAnn, kAgentBen, kAssigned, Owner::kAgent, kBen, 100},
      {"asking again leaves it with the agent", kWithAnn, kVisitor, kEscalated, Owner::kAgent, kAnn, 100},
      {"an address leaves it with the agent", kWithAnn, kVisitor, kContact, Owner::kAgent, kAnn, 100},
      {"the first text after an answer begins a wait", kAnswered, kVisitor, kText, Owner::kAgent, kAnn, kNow},
      {"the bot's line begins no wait", kAnswered, kBot, kText, Owner::kAgent, kAnn, 0},
      {"handed back to the bot", kWithAnn, kAgentAnn, kHandedBack, Owner::kBot, 0, 0},
      {"the agent left", kWithAnn, kSystem, kAgentLeft, Owner::kBot, 0, 0},
      {"resolved", kWithAnn, kAgentAnn, kSolved, Owner::kClosed, 0, 0},
      {"a text to the bot begins no wait", kReturned, kVisitor, kText, Owner::kBot, 0, 0},
      {"the bot answers", kReturned, kBot, kText, Owner::kBot, 0, 0},
      {"returned, and asked again", kReturned, kVisitor, kEscalated, Owner::kQueue, 0, kNow},
      {"an address asks for a person too", kReturned, kVisitor, kContact, Owner::kQueue, 0, kNow},
      {"an agent takes it from the bot", kReturned, kAgentBen, kAssigned, Owner::kAgent, kBen, 0},
      {"a text after the end does not open it", kResolved, kVisitor, kText, Owner::kClosed, 0, 0},
      {"rated", kResolved, kVisitor, kLiked, Owner::kClosed, 0, 0},
      {"resolved, and asked again", kRated, kVisitor, kEscalated, Owner::kQueue, 0, kNow},
      {"an agent takes it up again", kResolved, kAgentAnn, kAssigned, Owner::kAgent, kAnn, 0},
      {"a note after the end", kResolved, kAgentBen, kNote, Owner::kClosed, 0, 0},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const State next = after(apply(row.from, row.actor, row.body, kNow));
    CHECK(next.owner == row.owner);
    CHECK(next.assignee == row.assignee);
    CHECK(next.waiting_since == row.waiting_since);
    CHECK(next.last_seq == row.from.last_seq + 1);
  }
}

TEST_CASE("what may not be posted is refused with its reason") {
  struct Row { const char* what; State from; Actor actor; Body body; Refusal reason; };
  const Row rows[] = {
      {"a text before anything", kNone, kVisitor, kText, Refusal::kNotFound},
      {"an address before anything", kNone, kVisitor, kContact, Refusal::kNotFound},
      {"an agent opens none", kNone, kAgentAnn, kEscalated, Refusal::kNotFound},
      {"a claim of nothing", kNone, kAgentAnn, kAssigned, Refusal::kNotFound},
      {"a visitor's note", kQueued, kVisitor, kNote, Refusal::kNotAllowed},
      {"a visitor's claim", kQueued, kVisitor, kAssigned, Refusal::kNotAllowed},
      {"a visitor resolves", kWithAnn, kVisitor, kSolved, Refusal::kNotAllowed},
      {"a visitor hands back", kWithAnn, kVisitor, kHandedBack, Refusal::kNotAllowed},
      {"a visitor says the agent left", kWithAnn, kVisitor, kAgentLeft, Refusal::kNotAllowed},
      {"an agent says the agent left", kWithAnn, kAgentAnn, kAgentLeft, Refusal::kNotAllowed},
      {"the bot escalates", kReturned, kBot, kEscalated, Refusal::kNotAllowed},
      {"the bot rates", kResolved, kBot, kLiked, Refusal::kNotAllowed},
      {"the system writes", kQueued, kSystem, kText, Refusal::kNotAllowed},
      {"an agent escalates", kReturned, kAgentAnn, kEscalated, Refusal::kNotAllowed},
      {"an agent leaves an address", kQueued, kAgentAnn, kContact, Refusal::kNotAllowed},
      {"an agent rates", kResolved, kAgentAnn, kLiked, Refusal::kNotAllowed},
      {"a reply without a claim", kQueued, kAgentAnn, kText, Refusal::kNotAllowed},
      {"a reply to another's", kWithAnn, kAgentBen, kText, Refusal::kNotAllowed},
      {"a reply after the end", kResolved, kAgentAnn, kText, Refusal::kNotAllowed},
      {"claimed twice", kWithAnn, kAgentAnn, kAssigned, Refusal::kNotAllowed},
      {"resolved by another", kWithAnn, kAgentBen, kSolved, Refusal::kNotAllowed},
      {"resolved from the queue", kQueued, kAgentAnn, kSolved, Refusal::kNotAllowed},
      {"resolved twice", kResolved, kAgentAnn, kSolved, Refusal::kNotAllowed},
      {"handed back by another", kWithAnn, kAgentBen, kHandedBack, Refusal::kNotAllowed},
      {"nobody came, yet somebody did", kWithAnn, kSystem, kNobodyCame, Refusal::kNotAllowed},
      {"nobody came, but an address waits", kQueuedWithAddress, kSystem, kNobodyCame, Refusal::kNotAllowed},
      {"rated before the end", kWithAnn, kVisitor, kLiked, Refusal::kNotAllowed},
      {"rated twice", kRated, kVisitor, kLiked, Refusal::kNotAllowed},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto next = apply(row.from, row.actor, row.body, kNow);
    REQUIRE(std::holds_alternative<Refused>(next));
    CHECK(std::get<Refused>(next).reason == row.reason);
    CHECK_FALSE(std::get<Refused>(next).message.empty());
  }
}

TEST_CASE("a conversation that is opened again can be rated again") {
  const State queued = after(apply(kRated, kVisitor, kEscalated, kNow));
  const State taken = after(apply(queued, kAgentBen, kAssigned, kNow));
  const State resolved = after(apply(taken, kAgentBen, kSolved, kNow));
  CHECK(after(apply(resolved, kVisitor, kLiked, kNow)).rated);
}

TEST_CASE("a full conversation takes no more words, but can be ended and rated") {
  State full = kWithAnn;
  full.last_seq = kMaxEntries;
  for (const auto& [actor, body] : {std::pair(kVisitor, kText), {kVisitor, kEscalated}, {kVisitor, kContact},
                                    {kAgentAnn, kText}, {kAgentAnn, kNote}}) {
    CHECK(std::get<Refused>(apply(full, actor, body, kNow)).reason == Refusal::kTooMany);
  }
  const State resolved = after(apply(full, kAgentAnn, kSolved, kNow));
  CHECK(after(apply(resolved, kVisitor, kLiked, kNow)).rated);
}

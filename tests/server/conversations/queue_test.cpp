#include "server/conversations/read.h"

#include "server/conversations/relay.h"

using namespace foyer;
using namespace foyer::conversations;
using namespace foyer::protocol;

namespace {

// Each visitor asks a minute after the one before.
void queue_up(Relay& relay, std::int64_t n, Priority score) {
  relay.set_score({score, Sentiment::kNeutral});
  relay.now += 60'000;
  relay.must_post(Poster::of_visitor(kVisitor), escalated("question " + std::to_string(n), score), ulid(1000 + n));
}

}  // namespace

TEST_CASE("the queue is by priority, and among equals by waiting time") {
  Relay relay;
  queue_up(relay, 1, Priority::kNormal);
  queue_up(relay, 2, Priority::kLow);
  queue_up(relay, 3, Priority::kUrgent);
  queue_up(relay, 4, Priority::kHigh);
  queue_up(relay, 5, Priority::kNormal);
  queue_up(relay, 6, Priority::kUrgent);
  CHECK(relay.conversations().queue().value() ==
        std::vector{ulid(1003), ulid(1006), ulid(1004), ulid(1001), ulid(1005), ulid(1002)});
  CHECK(relay.conversations().queue_position(ulid(1003)).value() == 1);
  CHECK(relay.conversations().queue_position(ulid(1002)).value() == 6);
  relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{}, ulid(1003));
  CHECK(relay.conversations().queue_position(ulid(1003)).value() == 0);
  CHECK(relay.conversations().queue_position(ulid(1002)).value() == 5);
  CHECK(relay.conversations().queue_position(ulid(9999)).value() == 0);
}

TEST_CASE("the agents' list has what is open in the queue's order, then what was closed last") {
  Relay relay;
  for (std::int64_t n = 1; n <= 4; ++n) queue_up(relay, n, n == 4 ? Priority::kUrgent : Priority::kNormal);
  for (const std::int64_t n : {1, 3}) {
    relay.now += 1000;
    relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{}, ulid(1000 + n));
    relay.must_post(Poster::of_agent(7, "Ann"), BodyResolved{}, ulid(1000 + n));
  }
  const auto summaries = relay.conversations().summaries().value();
  std::vector<std::string> listed;
  for (const Summary& summary : summaries) listed.push_back(summary.conversation);
  CHECK(listed == std::vector{ulid(1004), ulid(1002), ulid(1003), ulid(1001)});
}

TEST_CASE("only the latest closed conversations are listed") {
  Relay relay;
  for (std::int64_t n = 1; n <= kMaxClosedListed + 3; ++n) {
    relay.now += 1000;
    relay.must_post(Poster::of_visitor(kVisitor), escalated("q"), ulid(1000 + n));
    relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{}, ulid(1000 + n));
    relay.must_post(Poster::of_agent(7, "Ann"), BodyResolved{}, ulid(1000 + n));
  }
  const auto listed = relay.conversations().summaries().value();
  REQUIRE(listed.size() == kMaxClosedListed);
  CHECK(listed.front().conversation == ulid(1000 + kMaxClosedListed + 3));
  CHECK(listed.back().conversation == ulid(1004));
}

TEST_CASE("who waited too long is overdue, but not who left an address") {
  Relay relay;
  for (std::int64_t n = 1; n <= 3; ++n) queue_up(relay, n, Priority::kNormal);
  relay.must_post(Poster::of_visitor(kVisitor), BodyContact{.contact = {"Zoe", "zoe@mail.example"}, .message = "call me"},
                  ulid(1001));
  const std::int64_t third = relay.conversations().summary(ulid(1003)).value()->waiting_since;
  CHECK(relay.conversations().overdue(third).value() == std::vector{ulid(1002)});
}

TEST_CASE("what an agent holds is found when the agent leaves") {
  Relay relay;
  for (std::int64_t n = 1; n <= 3; ++n) queue_up(relay, n, Priority::kNormal);
  relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{}, ulid(1001));
  relay.must_post(Poster::of_agent(8, "Ben"), BodyAssigned{}, ulid(1002));
  relay.must_post(Poster::of_agent(7, "Ann"), BodyAssigned{}, ulid(1003));
  CHECK(relay.conversations().held_by(7).value() == std::vector{ulid(1001), ulid(1003)});
  relay.must_post(Poster::of_system(), BodyReturned{ReturnReason::kAgentLeft}, ulid(1001));
  CHECK(relay.conversations().held_by(7).value() == std::vector{ulid(1003)});
}

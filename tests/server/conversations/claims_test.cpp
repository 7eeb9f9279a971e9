#include "server/conversations/claims.h"

#include <limits>

#include <catch2/catch.hpp>

using namespace foyer::conversations;
using namespace foyer::protocol;

TEST_CASE("a claimed priority counts for one step over the relay's score, and never under it") {
  struct Row { Priority claim; Priority score; Priority believed; };
  const Row rows[] = {
      {Priority::kLow, Priority::kLow, Priority::kLow},       {Priority::kUrgent, Priority::kLow, Priority::kNormal},
      {Priority::kUrgent, Priority::kNormal, Priority::kHigh}, {Priority::kHigh, Priority::kNormal, Priority::kHigh},
      {Priority::kUrgent, Priority::kHigh, Priority::kUrgent}, {Priority::kLow, Priority::kHigh, Priority::kHigh},
      {Priority::kLow, Priority::kUrgent, Priority::kUrgent},  {Priority::kUrgent, Priority::kUrgent, Priority::kUrgent},
  };
  for (const Row& row : rows) CHECK(believed(row.claim, row.score) == row.believed);
}

TEST_CASE("the relay's sentiment stands, and numbers are brought into their range") {
  const BodyEscalated claim{.triage = {.priority = Priority::kUrgent, .sentiment = Sentiment::kPositive, .confidence = 7},
                            .tally = {.asked = -3, .answered = 4, .helped = 1'000'000'000}};
  const auto judgement = judged(claim, {Priority::kNormal, Sentiment::kNegative});
  CHECK(judgement.triage.priority == Priority::kHigh);
  CHECK(judgement.triage.sentiment == Sentiment::kNegative);
  CHECK(judgement.triage.confidence == 1);
  CHECK(judgement.tally == Tally{.asked = 0, .answered = 4, .helped = 1000});

  auto nonsense = claim;
  nonsense.triage.confidence = std::numeric_limits<double>::quiet_NaN();
  CHECK(judged(nonsense, {}).triage.confidence == 0);
}

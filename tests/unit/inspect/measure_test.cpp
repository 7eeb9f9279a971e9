#include <catch2/catch.hpp>

#include "inspect/measure.h"

using namespace foyer::inspect;
using foyer::knowledge::Verdict;

namespace {

// Worked out by hand.
const std::vector<Outcome> kOutcomes = {{true, 1, 0.9, Verdict::kAnswer},   {true, 2, 0.8, Verdict::kAnswer},
                                        {true, 1, 0.5, Verdict::kClarify},  {true, 0, 0, Verdict::kUnknown},
                                        {false, 0, 0.7, Verdict::kAnswer},  {false, 0, 0.2, Verdict::kUnknown}};

}  // namespace

TEST_CASE("each outcome is counted where it belongs") {
  const auto [in, out] = count(kOutcomes);
  CHECK(in.right == 1);
  CHECK(in.wrong == 1);
  CHECK(in.clarified == 1);
  CHECK(in.refused == 1);
  CHECK(out.wrong == 1);
  CHECK(out.refused == 1);
}

TEST_CASE("ranking is measured on the questions in scope") {
  const Ranking ranking = ranking_of(kOutcomes);
  CHECK(ranking.top1 == Approx(0.5));
  CHECK(ranking.recall5 == Approx(0.75));
  CHECK(ranking.mrr10 == Approx(2.5 / 4));
}

TEST_CASE("honesty is measured on both") {
  const Honesty honesty = honesty_of(kOutcomes);
  CHECK(honesty.answered == Approx(0.5));
  CHECK(honesty.answered_right == Approx(0.5));
  CHECK(honesty.oos_refused == Approx(0.5));
  CHECK(honesty.auroc == Approx(5.0 / 8));
  CHECK(honesty.coverage_at_90 == Approx(0.25));
}

TEST_CASE("confidence that is too high or too low errs") {
  CHECK(calibration_error(std::vector<Outcome>{{true, 1, 1, Verdict::kAnswer}}) == Approx(0));
  CHECK(calibration_error(std::vector<Outcome>{{true, 2, 0.75, Verdict::kAnswer}}) == Approx(0.75));
}

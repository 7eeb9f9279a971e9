#include "knowledge/logistic_fit.h"

#include <catch2/catch.hpp>

using namespace foyer;
using namespace foyer::knowledge;

namespace {

constexpr Weights kPrior = {1, 1, 1, 1, 1, 1, -1};

}  // namespace

TEST_CASE("without trials the prior stands") { CHECK(fit_logistic({}, kPrior, 1) == kPrior); }

TEST_CASE("the fit gives back the rate of what was right") {
  std::vector<Trial> trials;
  for (int i = 0; i < 1'000; ++i) trials.push_back({{i % 2 * 1.0, 0, 0, 0, 0, 0}, i % 2 == 0 ? i % 20 == 0 : i % 5 != 0, 1});
  const match::Confidence fitted(fit_logistic(trials, kPrior, 0.01));
  CHECK(fitted.of(match::Evidence{0, 0, 0, 0, 0, 0}) == Approx(0.1).margin(0.01));
  CHECK(fitted.of(match::Evidence{1, 0, 0, 0, 0, 0}) == Approx(0.8).margin(0.01));
}

TEST_CASE("evidence that separates right from wrong does not run away") {
  std::vector<Trial> trials;
  for (int i = 0; i < 100; ++i) trials.push_back({{i % 2 * 1.0, 0, 0, 0, 0, 0}, i % 2 == 1, 1});
  for (const double weight : fit_logistic(trials, kPrior, 1)) CHECK(std::abs(weight) < 20);
}

#include "classify/round_weights.h"

#include <catch2/catch.hpp>

#include "classify/calibrate.h"

using namespace foyer::classify;

TEST_CASE("weights that occur together make up for each other's rounding") {
  Matrix matrix;
  matrix.columns = 3;
  const foyer::features::Feature together[] = {{0, 1}, {1, 1}, {2, 1}};
  for (int i = 0; i < 10; ++i) matrix.push_back(together);
  const float weights[] = {0.4f, 0.4f, 0.4f};
  const auto steps = round_together(Columns(matrix), weights, 1);
  CHECK(rounded(0.4f, 1) * 3 == 0);  // each by itself loses all
  CHECK(steps[0] + steps[1] + steps[2] == 1);  // of 1.2
}

TEST_CASE("a weight is never rounded beyond what four bits hold") {
  CHECK(rounded(100, 1) == 7);
  CHECK(rounded(-100, 1) == -7);
  CHECK(rounded(-1.6f, 1) == -2);
}

TEST_CASE("the threshold refuses where refusing is worth more") {
  const std::vector<Choice> choices = {{0.9, 1, 0}, {0.2, 0, 1}, {0.8, 1, 0}, {0.4, 0, 1}, {0.3, 1, 0}, {0.5, 0, 1}};
  CHECK(best_threshold(choices) == Approx(0.65));
  CHECK(best_threshold({{0.1, 1, 0}}) == 0);
  CHECK(best_threshold({}) == 0);
}

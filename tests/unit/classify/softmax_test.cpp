#include "classify/softmax.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace foyer::classify;

TEST_CASE("the exponential is that of the C library within one part in 10^10") {
  for (double x = 0; x > -100; x -= 0.37) CHECK(exponential(x) == Approx(std::exp(x)).epsilon(1e-10));
  CHECK(exponential(-1e9) == 0);
}

TEST_CASE("softmax makes probabilities in the scores' order") {
  const float scores[] = {1, 3, 2};
  const auto flat = softmax(scores, 0.1f), sharp = softmax(scores, 10);
  for (const auto& probabilities : {flat, sharp}) {
    CHECK(probabilities[0] + probabilities[1] + probabilities[2] == Approx(1));
    CHECK(probabilities[1] > probabilities[2]);
    CHECK(probabilities[2] > probabilities[0]);
  }
  CHECK(sharp[1] > 0.99f);
  CHECK(flat[1] < 0.4f);
  CHECK(softmax({}, 1).empty());
}

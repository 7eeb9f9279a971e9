#include "match/numeric.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace foyer::match;

TEST_CASE("exponential and logarithm agree with the C library to twelve digits") {
  for (double x = -40; x <= 40; x += 0.37) {
    CAPTURE(x);
    CHECK(exponential(x) == Approx(std::exp(x)).epsilon(1e-12));
    CHECK(logarithm(std::exp(x)) == Approx(x).epsilon(1e-12).margin(1e-12));
  }
}

TEST_CASE("the logistic function stays within 0 and 1 however large the evidence") {
  CHECK(logistic(0) == 0.5);
  CHECK(logistic(1e9) == 1);
  CHECK(logistic(-1e9) == Approx(0).margin(1e-300));
  CHECK(logistic(2) + logistic(-2) == Approx(1));
}

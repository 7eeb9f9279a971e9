#include "server/reports/times.h"

#include <catch2/catch.hpp>

using namespace foyer::reports;

TEST_CASE("of no durations there is neither median nor mean") {
  const auto times = times_of({});
  CHECK(times.count == 0);
  CHECK_FALSE(times.median_ms.has_value());
  CHECK_FALSE(times.mean_ms.has_value());
}

TEST_CASE("the median is the middle one, or the mean of the middle two") {
  CHECK(times_of({7}).median_ms == 7);
  CHECK(times_of({1, 2, 90}).median_ms == 2);
  CHECK(times_of({1, 2, 5, 90}).median_ms == 3.5);
  CHECK(times_of({1, 2, 5, 90}).mean_ms == 24.5);
  CHECK(times_of({1, 2, 5, 90}).count == 4);
}

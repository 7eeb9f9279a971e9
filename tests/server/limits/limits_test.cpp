#include <catch2/catch.hpp>

#include "server/limits/connection_count.h"
#include "server/limits/keyed_buckets.h"

using namespace foyer::server;

TEST_CASE("a bucket gives its burst at once, then its rate") {
  TokenBucket bucket({.burst = 2, .per_second = 1});
  CHECK(bucket.take(10'000) == 0);
  CHECK(bucket.take(10'000) == 0);
  CHECK(bucket.take(10'000) == 1000);
  CHECK(bucket.take(10'400) == 600);
  CHECK(bucket.take(11'000) == 0);
  CHECK(bucket.take(11'000) == 1000);
}

TEST_CASE("a bucket never holds more than its burst, and a clock that steps back takes nothing away") {
  TokenBucket bucket({.burst = 1, .per_second = 1});
  CHECK(bucket.take(1'000'000) == 0);
  CHECK(bucket.take(900'000) > 0);
  CHECK(bucket.take(2'000'000) == 0);
  CHECK(bucket.take(2'000'000) > 0);
  bucket.give_back();
  bucket.give_back();
  CHECK(bucket.take(2'000'000) == 0);
  CHECK(bucket.take(2'000'000) > 0);
}

TEST_CASE("keys have buckets of their own") {
  KeyedBuckets buckets({.burst = 1, .per_second = 1});
  CHECK(buckets.take("a", 1000) == 0);
  CHECK(buckets.take("a", 1000) > 0);
  CHECK(buckets.take("b", 1000) == 0);
  buckets.give_back("a");
  CHECK(buckets.take("a", 1000) == 0);
}

TEST_CASE("a table that is full of used buckets takes no new key until one has rested") {
  KeyedBuckets buckets({.burst = 1, .per_second = 1}, 2);
  CHECK(buckets.take("a", 10'000) == 0);
  CHECK(buckets.take("b", 10'500) == 0);
  CHECK(buckets.take("c", 10'600) > 0);
  CHECK(buckets.size() == 2);
  CHECK(buckets.take("c", 11'000) == 0);  // a is full again, and forgotten
  CHECK(buckets.size() == 2);
}

TEST_CASE("connections are counted in all and by address, but for a proxy's") {
  ConnectionCount count(4, 2, "10.0.0.1");
  auto first = count.enter("a");
  {
    const auto second = count.enter("a");
    CHECK(second);
    CHECK_FALSE(count.enter("a"));
  }
  CHECK(count.open() == 1);
  const auto again = count.enter("a");
  CHECK(again);
  const auto proxied = count.enter("10.0.0.1");
  const auto proxied_too = count.enter("10.0.0.1");
  CHECK(proxied_too);
  CHECK_FALSE(count.enter("b"));  // full
  const auto moved = std::move(first);
  CHECK(count.open() == 4);
}

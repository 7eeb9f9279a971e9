#include "base/ulid.h"

#include <catch2/catch.hpp>

using namespace foyer;

TEST_CASE("a ULID spells time and randomness as the specification does") {
  UlidSource source;
  Entropy entropy{};
  // The specification's own example time: 1469918176385 is 01ARYZ6S41.
  CHECK(source.next(1469918176385, entropy) == "01ARYZ6S410000000000000000");
  entropy.fill(0xFF);
  CHECK(source.next(1469918176386, entropy) == "01ARYZ6S42ZZZZZZZZZZZZZZZZ");
}

TEST_CASE("ULIDs increase within a millisecond and when the clock steps back") {
  UlidSource source;
  const Entropy entropy{1, 2, 3};
  std::string last = source.next(1000, entropy);
  for (const std::int64_t now : {1000, 1000, 900, 1001}) {
    const std::string id = source.next(now, entropy);
    CHECK(last < id);
    CHECK(is_ulid(id));
    last = id;
  }
}

TEST_CASE("what is no ULID is told apart") {
  CHECK_FALSE(is_ulid(""));
  CHECK_FALSE(is_ulid("81ARYZ6S41TSV4RRFFQ69G5FAV"));   // over 48 bits of time
  CHECK_FALSE(is_ulid("01ARYZ6S41TSV4RRFFQ69G5FAU"));   // U is not in the alphabet
  CHECK(is_ulid("01ARYZ6S41TSV4RRFFQ69G5FAV"));
}

#include "classify/mistype.h"

#include <catch2/catch.hpp>

using foyer::classify::mistyped;

TEST_CASE("about one word of six is mistyped, the same for the same seed") {
  const std::string text = "where is the parcel that was sent to my neighbour last Tuesday morning";
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const std::string changed = mistyped(text, seed);
    CHECK(changed == mistyped(text, seed));
    CHECK(changed.size() + 2 >= text.size());
    CHECK(changed.size() <= text.size() + 2);
  }
  CHECK(mistyped(text, 1) != mistyped(text, 2));
}

TEST_CASE("what has no word of three letters of a-z is left alone") {
  for (const char* text : {"", "a b 42", "我的订单在哪", "где заказ", "\xFF\xFE"}) CHECK(mistyped(text, 7).empty());
}

TEST_CASE("other scripts beside a mistyped word stay whole") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const std::string changed = mistyped("我的order在哪", seed);
    CHECK(changed.starts_with("我的o"));
    CHECK(changed.ends_with("在哪"));
  }
}

#include "view/phrase.h"

#include <catch2/catch.hpp>

using foyer::view::fill;

TEST_CASE("names in a phrase are filled in") {
  CHECK(fill("{name} is typing…", {{"name", "Mia"}}) == "Mia is typing…");
  CHECK(fill("{a}{b}{a}", {{"a", "1"}, {"b", "2"}}) == "121");
  CHECK(fill("您排在第 {n} 位", {{"n", "3"}}) == "您排在第 3 位");
}

TEST_CASE("what has no argument stays, and an argument's braces are not looked into") {
  CHECK(fill("{who}", {}) == "{who}");
  CHECK(fill("open {", {{"", "x"}}) == "open {");
  CHECK(fill("{a}", {{"a", "{b}"}, {"b", "2"}}) == "{b}");
}

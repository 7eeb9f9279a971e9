#include <catch2/catch.hpp>

#include "imgui/right_to_left.h"

using namespace foyer::imgui;

TEST_CASE("a text's direction is that of its first letter", "[imgui]") {
  CHECK(runs_right_to_left("123 שלום Tea"));
  CHECK_FALSE(runs_right_to_left("Tea שלום"));
  CHECK_FALSE(runs_right_to_left("123 …"));
  CHECK_FALSE(has_direction("123, (…)"));
}

TEST_CASE("Hebrew is turned round, its numbers and brackets are not", "[imgui]") {
  CHECK(turn("אב") == "בא");
  CHECK(turn("(אב)") == "(בא)");
  CHECK(turn("אב12") == "12בא");
}

TEST_CASE("Arabic letters are joined by their places in the word", "[imgui]") {
  // Beh, teh, beh: initial, medial, final, from the right.
  CHECK(turn("\u0628\u062A\u0628") == "\uFE90\uFE98\uFE91");
  // Alef joins the letter before it, none after.
  CHECK(turn("\u0628\u0627\u0628") == "\uFE8F\uFE8E\uFE91");
  // Lam and alef are one.
  CHECK(turn("\u0644\u0627") == "\uFEFB");
}

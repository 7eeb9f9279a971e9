#include "match/edit_distance.h"

#include <catch2/catch.hpp>

using foyer::match::edit_distance;

TEST_CASE("one typing error is a distance of one") {
  struct Row {
    const char32_t* a;
    const char32_t* b;
    std::size_t distance;
  };
  const Row rows[] = {
      {U"password", U"password", 0},
      {U"pasword", U"password", 1},
      {U"passwordd", U"password", 1},
      {U"passwird", U"password", 1},
      {U"passowrd", U"password", 1},
      {U"apssowrd", U"password", 2},
      {U"", U"ab", 2},
      {U"ab", U"", 2},
      {U"kitten", U"sitting", 3},
      {U"zahlung", U"zählung", 1},
  };
  for (const Row& row : rows) {
    CHECK(edit_distance(row.a, row.b, 3) == row.distance);
    CHECK(edit_distance(row.b, row.a, 3) == row.distance);
  }
}

TEST_CASE("a distance over the limit is over the limit") {
  CHECK(edit_distance(U"kitten", U"sitting", 2) > 2);
  CHECK(edit_distance(U"a", U"abcdef", 2) > 2);
}

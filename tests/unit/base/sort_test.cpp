#include "base/sort.h"

#include <catch2/catch.hpp>
#include <string>

using namespace foyer;

namespace {

struct Mark {
  unsigned number;
  std::string text;
};

}  // namespace

TEST_CASE("what a word of 64 bits is made of comes out of it again") {
  const std::uint64_t word = sort_word(0xFFFFFFFF, 7);
  CHECK(number(word) == 0xFFFFFFFF);
  CHECK(beside(word) == 7);
  CHECK(sort_word(1, 0) > sort_word(0, 0xFFFFFFFF));
}

TEST_CASE("items come in the order of their numbers, and those of one number in their own") {
  std::vector<Mark> marks = {{3, "a"}, {1, "b"}, {3, "c"}, {0, "d"}, {1, "e"}, {0xFFFFFFFF, "f"}};
  stable_sort_by(marks, [](const Mark& mark) { return mark.number; });
  std::string order;
  for (const Mark& mark : marks) order += mark.text;
  CHECK(order == "dbeacf");
}

TEST_CASE("nothing is sorted into nothing") {
  std::vector<Mark> marks;
  stable_sort_by(marks, [](const Mark& mark) { return mark.number; });
  CHECK(marks.empty());
}

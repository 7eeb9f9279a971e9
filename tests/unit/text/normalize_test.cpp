#include "text/normalize.h"

#include <catch2/catch.hpp>

using foyer::text::normalize;

TEST_CASE("normalising folds case, width and compatibility forms") {
  struct Row {
    const char* input;
    const char* expected;
  };
  const Row rows[] = {
      {"", ""},
      {"Hello WORLD 42!", "hello world 42!"},
      {"ＡＢＣ１２３！", "abc123!"},  // full-width
      {"ｶﾞｷﾞ", "ガギ"},               // half-width kana and its voicing mark
      {"Straße", "strasse"},
      {"ﬁnd №5 ①", "find no5 1"},
      {"Cafe\u0301", "caf\u00E9"},         // e and an accent compose
      {"\u1100\u1161\u11A8", "\uAC01"},    // so do Hangul letters
      {"\u01D5", "\u01D6"},                // a capital with two marks
      {"q\u0307\u0323", "q\u0323\u0307"},  // marks in canonical order
      {"zero\u200Bwidth\u00ADhyphen\uFE0F", "zerowidthhyphen"},
      {"ΟΔΟΣ", "οδοσ"},  // the final sigma is a sigma
      {"㈱", "(株)"},
      {"我的Order在哪？", "我的order在哪?"},
      {"\xFFx", "\uFFFDx"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.input);
    CHECK(normalize(row.input) == row.expected);
    CHECK(normalize(row.expected) == row.expected);
  }
}

TEST_CASE("a megabyte of one combining mark is normalised") {
  std::string marks = "e";
  for (int i = 0; i < 500'000; ++i) marks += "\u0301";
  CHECK(normalize(marks).size() == marks.size() - 1);  // the first composes with the e: é takes two bytes, e and a mark three
}

TEST_CASE("marks of every class in falling order are sorted") {
  std::string falling = "a";
  for (int i = 0; i < 100'000; ++i) falling += "\u0345\u0301\u0323";  // classes 240 (becomes ι), 230, 220
  const std::string sorted = normalize(falling);
  CHECK(normalize(sorted) == sorted);
}

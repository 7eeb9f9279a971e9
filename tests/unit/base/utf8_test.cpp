#include "base/utf8.h"

#include <catch2/catch.hpp>

using namespace foyer;

TEST_CASE("UTF-8 round-trips code points of every length") {
  const std::u32string all = {U'a', U'é', U'我', char32_t{0x1F600}, char32_t{0x10FFFF}};
  CHECK(utf8::to_code_points(utf8::from_code_points(all)) == all);
}

TEST_CASE("ill-formed UTF-8 becomes one U+FFFD a maximal part") {
  struct Row { const char* bytes; std::u32string expected; };
  const Row rows[] = {
      {"\x80", U"\uFFFD"},                       // a continuation byte alone
      {"\xC0\xAF", U"\uFFFD\uFFFD"},             // an overlong slash
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},   // a surrogate
      {"\xE6\x88", U"\uFFFD"},                   // cut off
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},  // over U+10FFFF
      {"a\xE6\x88" "b", U"a\uFFFD" U"b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(utf8::to_code_points(row.bytes) == row.expected);
    CHECK_FALSE(utf8::is_valid(row.bytes));
  }
  CHECK(utf8::is_valid("\xEF\xBF\xBD"));
}

TEST_CASE("truncating never cuts a character") {
  CHECK(utf8::truncate("我的", 5) == "我");
  CHECK(utf8::truncate("我的", 6) == "我的");
  CHECK(utf8::truncate("我", 2).empty());
}

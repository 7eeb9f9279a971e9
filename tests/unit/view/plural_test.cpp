#include "view/plural.h"

#include <catch2/catch.hpp>
#include <initializer_list>

using foyer::view::plural_category;

// The samples of CLDR's own tables; tests/wasm/plurals.test.mjs compares with Intl.PluralRules.
TEST_CASE("a count takes the form that its language has for it") {
  struct Row {
    const char* locale;
    std::initializer_list<std::int64_t> counts;
    const char* category;
  };
  for (const Row& row : {Row{"en-GB", {1}, "one"}, Row{"en", {0, 2, 11, 100}, "other"}, Row{"zh-Hant", {0, 1, 2}, "other"},
                         Row{"ja", {1}, "other"}, Row{"ko", {1}, "other"}, Row{"fr", {0, 1}, "one"}, Row{"fr", {2, 17}, "other"},
                         Row{"pt", {0, 1}, "one"}, Row{"es", {0, 2}, "other"}, Row{"de", {1}, "one"},
                         Row{"ru", {1, 21, 31, 101, 1001}, "one"}, Row{"ru", {2, 4, 22, 34, 102}, "few"},
                         Row{"ru", {0, 5, 11, 12, 14, 19, 111, 112, 114}, "many"}, Row{"ar", {0}, "zero"}, Row{"ar", {1}, "one"},
                         Row{"ar", {2}, "two"}, Row{"ar", {3, 10, 103, 110, 1003}, "few"}, Row{"ar", {11, 26, 99, 111}, "many"},
                         Row{"ar", {100, 102, 200, 1000}, "other"}, Row{"he", {1}, "one"}, Row{"he", {2}, "two"},
                         Row{"he", {0, 3, 10, 20}, "other"}}) {
    for (const std::int64_t n : row.counts) {
      CAPTURE(row.locale, n);
      CHECK(plural_category(row.locale, n) == row.category);
    }
  }
}

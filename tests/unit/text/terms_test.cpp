#include "text/terms.h"

#include <catch2/catch.hpp>

using namespace foyer::text;

TEST_CASE("a text is known by stems, characters and pairs of characters") {
  std::vector<std::string> texts;
  for (const Term& term : terms_of("Connected connections 我的order 42")) texts.push_back(term.text);
  CHECK(texts == std::vector<std::string>{"42", "connect", "order", "我", "我的", "的"});
}

TEST_CASE("a repeated term is counted once, with its number") {
  const auto terms = terms_of("pay, paying, paid");
  REQUIRE(terms.size() == 2);
  CHECK(terms[1].text == "pay");
  CHECK(terms[1].count == 2);
}

TEST_CASE("only words may be misspelt") {
  const auto terms = terms_of("order 42");
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].kind == TermKind::kExact);
  CHECK(terms[1].kind == TermKind::kWord);
}

TEST_CASE("a text without words has no terms") {
  CHECK(terms_of("").empty());
  CHECK(terms_of("?!… \xFF").empty());
}

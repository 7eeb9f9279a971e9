#include "text/tokenize.h"

#include <catch2/catch.hpp>

#include "text/normalize.h"

using namespace foyer::text;

namespace {

// The tokens' texts, with a bar between them.
std::string cut(std::string_view text) {
  std::string out;
  for (const Token& token : tokenize(normalize(text))) out += (out.empty() ? "" : "|") + token.text;
  return out;
}

std::vector<Token> tokens_of(std::string_view text) { return tokenize(normalize(text)); }

}  // namespace

TEST_CASE("text is cut into words, numbers, characters and addresses") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"", ""},
      {"?! … --", ""},
      {"Where's my order?", "where's|my|order"},
      {"I don’t know", "i|don't|know"},
      {"'quoted' rock'n'roll'", "quoted|rock'n'roll"},
      {"我的order在哪", "我|的|order|在|哪"},
      {"注文 は", "注|文|は"},
      {"주문", "주|문"},
      {"Café Übergröße", "café|übergrösse"},
      {"Где мой заказ", "где|мой|заказ"},
      {"1,000.50 or 2024-01-02", "1,000.50|or|2024|01|02"},
      {"covid-19 mp3 2fa", "covid|19|mp3|2fa"},
      {"end.Next a,b 3.", "end|next|a|b|3"},
      {"Mail Bob@Example.com.", "mail|bob@example.com"},
      {"邮箱是bob@example.com谢谢", "邮|箱|是|bob@example.com|谢|谢"},
      {"see https://example.com/a?b=1, please", "see|https://example.com/a?b=1|please"},
      {"www.example.com!", "www.example.com"},
      {"a@b @home x@", "a|b|home|x"},
      {"thanks👍🏽❤️", "thanks|👍|❤"},
      {"मेरा ऑर्डर", "मेरा|ऑर्डर"},
      {"ที่อยู่", "ที่|อ|ยู่"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text) == row.expected);
  }
}

TEST_CASE("tokens say their kind and carry a stem") {
  const auto tokens = tokens_of("Orders don't 42 我 a@b.example 👍 книги");
  const TokenKind kinds[] = {TokenKind::kWord,    TokenKind::kWord,  TokenKind::kNumber, TokenKind::kCjk,
                             TokenKind::kAddress, TokenKind::kEmoji, TokenKind::kWord};
  const char* stems[] = {"order", "dont", "42", "我", "a@b.example", "👍", "книги"};
  REQUIRE(tokens.size() == std::size(kinds));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CHECK(tokens[i].kind == kinds[i]);
    CHECK(tokens[i].stem == stems[i]);
  }
}

TEST_CASE("pairs are made of characters that stand together") {
  CHECK(cjk_bigrams(tokens_of("我的订单")) == std::vector<std::string>{"我的", "的订", "订单"});
  CHECK(cjk_bigrams(tokens_of("我，的 订a单")).empty());
}

TEST_CASE("tokens are bounded in number and length") {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "a ";
  CHECK(tokens_of(words).size() == kMaxTokens);
  CHECK(cut(std::string(100, 'a')) == std::string(64, 'a') + "|" + std::string(36, 'a'));
  std::string marks = "字";
  for (int i = 0; i < 1000; ++i) marks += "\u0301";
  CHECK(tokens_of(marks).at(0).text.size() <= 64);
}

// Normalised text cut into the units that are searched and learnt from: words of scripts that put spaces between them (by the
// rules of UAX #29 that matter to a support desk), and single characters of those that do not.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::text {

enum class TokenKind : std::uint8_t {
  kWord,     // "order", "don't", "заказ", "café", "mp3", "covid-19" is two: a word and a number
  kNumber,   // "42", "3.50", "1,000", "2024"; digits of every script, since normalising leaves them apart
  kCjk,      // one character of Han, Hiragana, Katakana, Hangul, Thai, Lao, Khmer or Myanmar, with the marks on it
  kAddress,  // an e-mail address, "www.example.com", or a URL, as one token
  kEmoji,    // one pictograph
};

struct Token {
  std::string text;  // as in the normalised text, but for ’ which is '
  std::string stem;  // kWord of a-z: the English stem without apostrophes ("don't" -> "dont"); all others: the text
  TokenKind kind;
  bool joined;  // follows the token before it at once, with nothing between: "我的" is, "我 的" is not
};

inline constexpr std::size_t kMaxTokens = 1000;

// At most kMaxTokens; what follows is not looked at. Punctuation, symbols and spaces are no tokens. A word over 64 bytes is cut
// there. REQUIRES: normalized is what normalize() returned.
[[nodiscard]] std::vector<Token> tokenize(std::string_view normalized);

// The pairs of kCjk tokens that stand together, in order: "我的订单" -> 我的, 的订, 订单. Most Chinese words have two
// characters, so a pair says nearly what a word would, without a dictionary.
[[nodiscard]] std::vector<std::string> cjk_bigrams(std::span<const Token> tokens);

}  // namespace foyer::text

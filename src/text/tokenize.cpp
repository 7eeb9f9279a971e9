#include "text/tokenize.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/script.h"
#include "text/stem.h"
#include "text/unicode.h"

namespace foyer::text {
namespace {

constexpr std::size_t kMaxWordBytes = 64;      // the longest German compounds fit; a keyboard held down does not
constexpr std::size_t kMaxAddressBytes = 320;  // an e-mail address: 64 + 1 + 255 (RFC 3696, 3)

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_alphanumeric(char c) noexcept { return (c >= 'a' && c <= 'z') || is_digit(c); }

// ’ and the letter-like ʼ are typed for ' by phones and word processors.
constexpr bool is_apostrophe(char32_t c) noexcept { return c == U'\'' || c == 0x2019 || c == 0x02BC; }

// One code point of the text, and what it is.
struct Scalar {
  char32_t code_point = 0;
  std::size_t end = 0;  // where the next begins
  WordClass word_class = WordClass::kOther;
  bool stands_alone = false;  // a character of a script that is cut into characters

  [[nodiscard]] bool is_of_word() const noexcept {
    return !stands_alone && (word_class == WordClass::kLetter || word_class == WordClass::kNumber);
  }
};

Scalar scalar_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const utf8::Decoded decoded = utf8::decode(text, at);
  const char32_t c = decoded.code_point;
  const WordClass word_class = Unicode::get().word_class(c);
  return {c, at + decoded.length, word_class, word_class == WordClass::kLetter && is_cut_into_characters(script_of(c))};
}

// Whether the text goes on as one word over the mark at `at`: ' between letters, . and , between digits (UAX #29, rules WB6,
// WB7, WB11 and WB12).
bool joins(std::string_view text, const Scalar& before, const Scalar& mark) noexcept {
  const Scalar after = scalar_at(text, mark.end);
  if (!after.is_of_word()) return false;
  if (is_apostrophe(mark.code_point)) {
    return before.word_class == WordClass::kLetter && after.word_class == WordClass::kLetter;
  }
  const bool is_separator = mark.code_point == U'.' || mark.code_point == U',';
  return is_separator && before.word_class == WordClass::kNumber && after.word_class == WordClass::kNumber;
}

Token make_word(std::string text) {
  std::string stem = stem_english(text);
  std::erase(stem, '\'');  // "dont" is typed as often as "don't"
  return {std::move(text), std::move(stem), TokenKind::kWord, false};
}

// The word or number that begins at `at`; moves `at` to its end.
Token take_word(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  std::string word;
  bool has_letter = false;
  Scalar last;
  while (at < text.size()) {
    const Scalar next = scalar_at(text, at);
    if (next.end - begin > kMaxWordBytes) break;
    if (next.is_of_word()) {
      last = next;
      has_letter = has_letter || next.word_class == WordClass::kLetter;
    } else if (next.word_class != WordClass::kMark && !joins(text, last, next)) {
      break;
    }
    utf8::append(word, is_apostrophe(next.code_point) ? U'\'' : next.code_point);
    at = next.end;
  }
  if (has_letter) return make_word(std::move(word));
  return {word, word, TokenKind::kNumber, false};
}

// The character `first` that begins at `at`, with the marks on it; moves `at` behind them.
Token take_character(std::string_view text, const Scalar& first, std::size_t& at) {
  const std::size_t begin = at;
  at = first.end;
  for (Scalar next = scalar_at(text, at); next.word_class == WordClass::kMark; next = scalar_at(text, at)) at = next.end;
  const std::string character(utf8::truncate(text.substr(begin, at - begin), kMaxWordBytes));
  return {character, character, first.stands_alone ? TokenKind::kCjk : TokenKind::kEmoji, false};
}

// The longest piece from `at` of the characters that addresses are made of, without the punctuation that ends a sentence.
std::string_view address_candidate(std::string_view text, std::size_t at) noexcept {
  constexpr std::string_view kPunctuation = "._%+-@:/?#&=~";
  std::string_view piece = text.substr(at, kMaxAddressBytes);
  const auto is_part = [&](char c) { return is_alphanumeric(c) || kPunctuation.find(c) != std::string_view::npos; };
  piece = piece.substr(0, static_cast<std::size_t>(std::find_if_not(piece.begin(), piece.end(), is_part) - piece.begin()));
  while (!piece.empty() && std::string_view(".:?-").find(piece.back()) != std::string_view::npos) piece.remove_suffix(1);
  return piece;
}

bool is_email(std::string_view piece) noexcept {
  const std::size_t sign = piece.find('@');
  if (sign == 0 || sign == std::string_view::npos) return false;
  const std::string_view domain = piece.substr(sign + 1);
  const std::size_t dot = domain.find('.');
  const auto is_of_domain = [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; };
  return dot != 0 && dot != std::string_view::npos && std::all_of(domain.begin(), domain.end(), is_of_domain);
}

bool is_web_address(std::string_view piece) noexcept {
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (piece.starts_with(start) && piece.size() > start.size()) return true;
  }
  return false;
}

// The token that `first` begins at `at`; moves `at` to its end.
Token take_token(std::string_view text, const Scalar& first, std::size_t& at) {
  if (!first.is_of_word()) return take_character(text, first, at);
  const std::string_view address = address_candidate(text, at);
  if (!is_email(address) && !is_web_address(address)) return take_word(text, at);
  at += address.size();
  return {std::string(address), std::string(address), TokenKind::kAddress, false};
}

}  // namespace

std::vector<Token> tokenize(std::string_view normalized) {
  std::vector<Token> tokens;
  std::size_t end_of_last = std::string_view::npos;
  for (std::size_t at = 0; at < normalized.size() && tokens.size() < kMaxTokens;) {
    const std::size_t begin = at;
    const Scalar first = scalar_at(normalized, at);
    if (!first.is_of_word() && !first.stands_alone && first.word_class != WordClass::kPictograph) {
      at = first.end;
      continue;
    }
    tokens.push_back(take_token(normalized, first, at));
    tokens.back().joined = begin == end_of_last;
    end_of_last = at;
  }
  return tokens;
}

std::vector<std::string> cjk_bigrams(std::span<const Token> tokens) {
  std::vector<std::string> bigrams;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const Token& first = tokens[i - 1];
    const Token& second = tokens[i];
    if (first.kind != TokenKind::kCjk || second.kind != TokenKind::kCjk || !second.joined) continue;
    bigrams.push_back(first.text + second.text);
  }
  return bigrams;
}

}  // namespace foyer::text

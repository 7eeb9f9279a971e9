// The terms that the index knows a text by: stems of words, numbers and addresses as they are, and for scripts without spaces
// each character and each pair of neighbours.
// Thread rule: pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "text/tokenize.h"

namespace foyer::text {

inline constexpr std::size_t kMaxTermBytes = 64;

enum class TermKind : std::uint8_t {
  kWord,   // may be misspelt: its neighbours in the vocabulary count too
  kExact,  // a number, an address, an emoji, one or two characters of a script without spaces
};

struct Term {
  std::string text;     // at most kMaxTermBytes
  std::uint32_t count;  // how often it stands in the text
  TermKind kind;
};

// Sorted by text, each once.
[[nodiscard]] std::vector<Term> terms_of(std::span<const Token> tokens);

// The whole way from a message: normalised, tokenised, counted.
[[nodiscard]] std::vector<Term> terms_of(std::string_view utf8);

}  // namespace foyer::text

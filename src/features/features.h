// A text as a sparse vector of hashed n-grams: what the linear models of classify/ read.
//
// Each n-gram belongs to a family, and its id is the low kIdBits bits of base/hash.h of its bytes, seeded with the family's
// letter:
//   w   the stem of a word                       numbers share "#"; addresses and emoji are words too
//   b   stem 0x1F stem                           two words in a row
//   t   stem 0x1F stem 0x1F stem                 three
//   c   2 to 5 code points of "<word>"           pieces of a word, its ends marked
//   z   1 to 3 kCjk characters that stand together
//   p   ! ? !! ?! …                              punctuation that carries a tone
// An n-gram that occurs n times has sqrt(n) times the weight of its family.
// and, for intents, which are told apart by small words and their order:
//   v   the word as it is written
//   f l the first stem, and the last
//   s   stem 0x1F stem                           of words 2 to 8 apart, in order
// Two n-grams that hash alike are one feature (with 2^22 ids and a few hundred thousand n-grams, about one in twenty is).
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace foyer::features {

// 22 bits: sorted ids of a model of 4,000 features then differ by about 10 bits, which is what they cost in a pack.
inline constexpr unsigned kIdBits = 22;

struct Feature {
  std::uint32_t id;  // < 2^kIdBits
  float value;       // over 0
};

// Sorted by id, each id once, of Euclidean length 1; empty where the text has nothing to count. The same on every machine.
// tokens: of text::tokenize(normalized).
[[nodiscard]] std::vector<Feature> hashed_features(std::span<const text::Token> tokens, std::string_view normalized);

// The same with the families for intents too.
[[nodiscard]] std::vector<Feature> intent_features(std::span<const text::Token> tokens, std::string_view normalized);

// The whole way from a message: normalised, tokenised, hashed.
[[nodiscard]] std::vector<Feature> features_of(std::string_view utf8);
[[nodiscard]] std::vector<Feature> intent_features_of(std::string_view utf8);

// One id a word, in the text's order: of its stem (family w), and for kCjk of two characters that stand together (family z), or
// of one that stands alone.
[[nodiscard]] std::vector<std::uint32_t> word_ids(std::span<const text::Token> tokens);

}  // namespace foyer::features

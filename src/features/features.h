// A text as a sparse vector of hashed n-grams: what the linear models of classify/ read.
//
// Each n-gram is one string of bytes, whose first names its family, and its id is the low kIdBits bits of base/hash.h of it:
//   'w'   stem                                     words, 1-grams (numbers share one: "w#")
//   'b'   stem 0x1F stem                           words, 2-grams
//   't'   stem 0x1F stem 0x1F stem                 words, 3-grams
//   'c'   2 to 5 code points of "<word>"           inside a word, its ends marked
//   'z'   1 to 3 adjacent kCjk characters
//   'p'   one of ! ? !! ?? …                       punctuation that carries a tone, from the normalised text
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

// The whole way from a message: normalised, tokenised, hashed.
[[nodiscard]] std::vector<Feature> features_of(std::string_view utf8);

}  // namespace foyer::features

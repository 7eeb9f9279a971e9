// A language pack: what is generally known of one language, learnt from public texts and from what customers ask, and the same for
// all sites. For each of its words: how rare it is, and a vector, so that texts that mean the same have vectors that point the
// same way. Static vectors, added up: no matrix is multiplied in the browser. README.md has the method and the numbers.
//
//   4 bytes  "FYLA"
//   u8       version, 2
//   u64      base/hash.h of all that follows
//   string   language (ISO 639-1)
//   string   the triage models of classify/triage.h for messages in this language; empty: none
//   varint   dimensions D, even, at most kMaxDimensions; 0 in a small pack, which has no words and only judges messages
//   D f32    what one step of the numbers below is, for each dimension
//   varint   words N, then N times, rising strictly: u8 bytes shared with the word before, string the rest
//   N u8     rarity, in sixteenths
//   N u8     length of the vector: 2^((b - 96) / 8)
//   D * N/2  direction, dimension by dimension: two numbers a byte, low half first, 7 is zero; N is even
//
// Thread rule: read-only once open.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/terms.h"

namespace foyer::language {

inline constexpr std::size_t kMaxDimensions = 512;

// What a text is about. Whole numbers, so that a sum of products is the same in whatever order a machine adds it, and a passage
// takes a byte a dimension.
using Meaning = std::vector<std::int8_t>;  // dimensions() numbers; together of length kMeaningLength, or all zero
inline constexpr int kMeaningLength = 500;  // large enough to round little; no number comes near 127 of 128 dimensions

class Language {
 public:
  // Errors: not a language pack, another version, truncated, altered, a bound that does not hold.
  [[nodiscard]] static Result<Language> open(std::span<const std::uint8_t> bytes);

  [[nodiscard]] std::string_view tag() const noexcept { return tag_; }
  // Not looked into here: who judges messages opens them. Live as long as the Language.
  [[nodiscard]] std::span<const std::uint8_t> triage_models() const noexcept { return triage_models_; }
  [[nodiscard]] std::size_t dimensions() const noexcept { return steps_.size(); }
  [[nodiscard]] std::size_t words() const noexcept { return words_.size(); }
  [[nodiscard]] bool is_small() const noexcept { return words_.empty(); }

  // How much it tells that a text has this term: the logarithm of how many texts there are for each that has it. A word that
  // the language pack does not have is as rare as the rarest.
  [[nodiscard]] double rarity(std::string_view term) const noexcept;
  [[nodiscard]] bool knows(std::string_view term) const noexcept { return find(term) != words_.size(); }

  // Adds what a term means, as often as it occurs, to a sum of dimensions() numbers.
  void add(std::string_view term, std::uint32_t count, std::span<float> sum) const noexcept;
  [[nodiscard]] static Meaning meaning_of(std::span<const float> sum);

  // The whole way. terms: of text::terms_of(text).
  [[nodiscard]] Meaning meaning_of(std::span<const text::Term> terms) const;

  // The terms that at least this share of the language's texts have, rising strictly.
  [[nodiscard]] std::vector<std::string_view> common(double share) const;

 private:
  Language() = default;
  bool read(std::span<const std::uint8_t> bytes);
  [[nodiscard]] std::size_t find(std::string_view term) const noexcept;  // words() where it is not there

  std::string tag_;
  std::vector<std::uint8_t> triage_models_;
  std::vector<float> steps_;
  std::vector<std::string> words_;  // rising strictly
  std::vector<std::uint8_t> rarities_;
  std::vector<float> lengths_;
  std::vector<std::int8_t> directions_;  // word by word
  std::uint8_t rarest_ = 0;
};

// From -1 to 1, and 0 where one of them is zero. REQUIRES: a and b have the same dimensions.
[[nodiscard]] double cosine(std::span<const std::int8_t> a, std::span<const std::int8_t> b) noexcept;

// Of one meaning to each of many, which lie one after the other. REQUIRES: all have the dimensions of the one, at least 1.
[[nodiscard]] std::vector<double> cosines(std::span<const std::int8_t> one, std::span<const std::int8_t> many);

}  // namespace foyer::language

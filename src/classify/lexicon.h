// What words are known to say before any training: how good or bad they are (valence), and which concept they name ("charged
// twice", "the whole company", "put me through"). Read-only, as it lies among the triage models; train_triage.h makes its bytes
// from assets/lexicons.
//
//   u8       version, 1
//   varint   terms T (0 … 100,000), then T varints: the ids in rising order, each as its distance to the one before, less one
//   T bytes  valence of each, -40 … 40 tenths, plus 64
//   T bytes  concept of each, 0 (none) … 63
//
// Thread rule: read-only once open.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/tokenize.h"

namespace foyer::classify {

// The first concepts mean something to cues.h; the others are numbered as they come in assets/lexicons.
inline constexpr std::uint8_t kNoConcept = 0, kNegation = 1, kBooster = 2, kTurn = 3, kFirstFreeConcept = 4;
inline constexpr std::uint8_t kMaxConcept = 63;
inline constexpr int kMaxValenceTenths = 40;
inline constexpr std::uint8_t kLexiconVersion = 1;
inline constexpr int kValenceOffset = 64;

// The longest term: words, or characters where they stand together.
inline constexpr std::size_t kMaxTermTokens = 6;

class Lexicon {
 public:
  struct Term {
    float valence = 0;  // -4 (abhorred) … 4 (adored)
    std::uint8_t concept_number = kNoConcept;
  };
  struct Match {
    Term term;
    std::size_t tokens;  // how many it spans, at least 1
  };

  // An empty lexicon knows no word.
  Lexicon() = default;

  // The bytes must outlive the lexicon. Errors: another version, truncated, a bound that does not hold.
  [[nodiscard]] static Result<Lexicon> open(std::span<const std::uint8_t> bytes);

  // The longest term that begins with the first token. REQUIRES: !tokens.empty().
  [[nodiscard]] std::optional<Match> find(std::span<const text::Token> tokens) const;

 private:
  std::vector<std::uint32_t> ids_;
  std::span<const std::uint8_t> valences_, concepts_;
};

// The id of the term that these tokens make, the same for "Refunds" and "refund": stems, with a space between words.
[[nodiscard]] std::uint32_t term_id(std::span<const text::Token> tokens);

}  // namespace foyer::classify

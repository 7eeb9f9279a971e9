// How likely a match is right: a logistic function of the evidence for it. Its weights are fitted to each FAQ by
// knowledge/calibrate.h, so that 0.8 means right four times in five, whatever the FAQ's size and style.
//
//   7 f32    weights of exactness, coverage, theme, answer, odds, lead, and the constant
//
// Thread rule: pure.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "match/index.h"
#include "match/score.h"

namespace foyer::match {

inline constexpr std::size_t kEvidence = 6;

using Evidence = std::array<double, kEvidence>;

// One a match. matches: best first, as Index::search returns them; the first ten are looked at. Exactness is 0 up to a similarity
// of 0.8 and 1 for the same words; coverage, theme and answer are the match's. Odds are the logarithm of how much the match's
// score stands out against all the others' together, and lead is its score less the mean of the best others'. blend: of score.h, by
// which the matches were ranked.
[[nodiscard]] std::vector<Evidence> evidence_of(std::span<const Match> matches, float blend = kUsualBlend);

class Confidence {
 public:
  // What holds on the average FAQ, where a small one is calibrated from: while texts are compared by words alone, and when the
  // language is known too.
  [[nodiscard]] static Confidence of_words();
  [[nodiscard]] static Confidence of_language();

  Confidence() = default;
  // weights: of the evidence, then the constant. Rounded to what a pack keeps.
  explicit Confidence(std::span<const double, kEvidence + 1> weights);

  // Fails the reader where a weight is not a number.
  void read(ByteReader& in);
  void write(ByteWriter& out) const;

  [[nodiscard]] std::span<const double, kEvidence + 1> weights() const noexcept { return weights_; }
  [[nodiscard]] double of(const Evidence& evidence) const noexcept;

  // One a match, never rising: what is ranked lower is not believed more.
  [[nodiscard]] std::vector<double> of(std::span<const Match> matches, float blend = kUsualBlend) const;

 private:
  std::array<double, kEvidence + 1> weights_ = {};
};

}  // namespace foyer::match

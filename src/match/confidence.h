// How likely a match is right: a logistic function of the evidence for it. Its weights are fitted to each FAQ by
// knowledge/calibrate.h, so that 0.8 means right four times in five, whatever the FAQ's size and style.
//
//   7 f32    weights of relevance, similarity, exactness, coverage, lead, lead squared, and the constant
//
// Thread rule: pure.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "match/index.h"

namespace foyer::match {

inline constexpr std::size_t kEvidence = 6;

using Evidence = std::array<double, kEvidence>;

// One a match. matches: best first, as Index::search returns them. Exactness is 0 up to a similarity of 0.8 and 1 for the same
// words. A match's lead is its score less the best other's, as a share of the greater: from -1 to 1, 1 where there is no other;
// its square keeps the sign.
[[nodiscard]] std::vector<Evidence> evidence_of(std::span<const Match> matches);

class Confidence {
 public:
  // What holds on the average FAQ; where a small one is calibrated from.
  Confidence() = default;
  // weights: of the evidence, then the constant. Rounded to what a pack keeps.
  explicit Confidence(std::span<const double, kEvidence + 1> weights);

  // Fails the reader where a weight is not a number.
  void read(ByteReader& in);
  void write(ByteWriter& out) const;

  [[nodiscard]] std::span<const double, kEvidence + 1> weights() const noexcept { return weights_; }
  [[nodiscard]] double of(const Evidence& evidence) const noexcept;

  // One a match, never rising: what is ranked lower is not believed more.
  [[nodiscard]] std::vector<double> of(std::span<const Match> matches) const;

 private:
  std::array<double, kEvidence + 1> weights_ = {0.9, 3.4, 1.3, 1.3, 4.7, -2.1, -3.4};
};

}  // namespace foyer::match

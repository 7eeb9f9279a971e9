// Logistic regression with a Gaussian prior, by Newton's method (Bishop, "Pattern Recognition and Machine Learning", 4.3.3).
// Native only. Additions, multiplications and divisions in a fixed order: the same weights on every machine.
// Thread rule: pure.
#pragma once

#include <array>
#include <span>

#include "match/confidence.h"

namespace foyer::knowledge {

inline constexpr std::size_t kWeights = match::kEvidence + 1;
using Weights = std::array<double, kWeights>;

struct Trial {
  match::Evidence evidence;
  bool right;
  double weight;  // how much it counts, over 0
};

// prior: what the weights are with no trials; strength: how many trials' worth of pull it has on each weight, over 0.
[[nodiscard]] Weights fit_logistic(std::span<const Trial> trials, const Weights& prior, double strength);

}  // namespace foyer::knowledge

// The regression of classify/logistic_fit.h over the evidence of matches. Native only.
// Thread rule: pure.
#pragma once

#include <span>

#include "classify/logistic_fit.h"
#include "match/confidence.h"

namespace foyer::knowledge {

using MatchRegression = classify::Regression<match::kEvidence>;
using Weights = MatchRegression::Weights;
using Trial = MatchRegression::Trial;
inline constexpr std::size_t kWeights = MatchRegression::kWeights;

// prior: what the weights are with no trials; strength: how many trials' worth of pull it has on each weight, over 0.
[[nodiscard]] inline Weights fit_logistic(std::span<const Trial> trials, const Weights& prior, double strength) {
  return MatchRegression::fit(trials, prior, strength);
}

}  // namespace foyer::knowledge

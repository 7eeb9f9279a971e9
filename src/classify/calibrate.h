// How sure a model may be of its scores: temperature scaling (Guo et al., "On Calibration of Modern Neural Networks", ICML
// 2017). Native use only. Thread rule: pure.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace foyer::classify {

// A row's score for each class by a model that had not seen the row, and which class is the true one.
struct HeldOut {
  std::vector<float> scores;
  std::size_t right;
};

// The factor between scores and softmax under which the true classes are most likely, 0.05 to 30.
[[nodiscard]] float fit_sharpness(std::span<const HeldOut> rows);

// A text's confidence, and what answering it (at or over a threshold) and refusing it would be worth.
struct Choice {
  double confidence;
  double if_answered;
  double if_refused;
};

// The threshold of the greatest worth, midway between two confidences; 0 answers all.
[[nodiscard]] double best_threshold(std::vector<Choice> choices);

}  // namespace foyer::classify

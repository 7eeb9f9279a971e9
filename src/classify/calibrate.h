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

}  // namespace foyer::classify

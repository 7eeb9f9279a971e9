// A linear support vector machine of two classes, by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A
// Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 3 (with shrinking), squared hinge loss.
// Native use only. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "features/features.h"

namespace foyer::classify {

// Rows of features, one after the other in memory; a feature's id is a column, 0 … columns - 1.
struct Matrix {
  std::size_t columns = 0;
  std::vector<std::size_t> starts = {0};  // of each row in `features`, and the end
  std::vector<features::Feature> features;

  [[nodiscard]] std::size_t size() const noexcept { return starts.size() - 1; }
  [[nodiscard]] std::span<const features::Feature> row(std::size_t i) const noexcept {
    return std::span(features).subspan(starts[i], starts[i + 1] - starts[i]);
  }
  void push_back(std::span<const features::Feature> row) {
    features.insert(features.end(), row.begin(), row.end());
    starts.push_back(features.size());
  }
};

// One weight a column and, last, the bias. `is_member` and `costs` have one element a row. The same result for the same input
// on every machine.
[[nodiscard]] std::vector<float> train_svm(const Matrix& matrix, std::span<const std::uint8_t> is_member,
                                           std::span<const float> costs);

}  // namespace foyer::classify

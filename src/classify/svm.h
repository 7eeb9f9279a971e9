// A linear support vector machine of two classes, by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A
// Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 3 (with shrinking), squared hinge loss.
// Native use only. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "features/features.h"

namespace foyer::classify {

// Rows whose feature ids are columns 0 … columns - 1.
struct Matrix {
  std::size_t columns = 0;
  std::vector<std::vector<features::Feature>> rows;
};

// One weight a column and, last, the bias. `is_member` and `costs` have one element a row. The same result for the same input
// on every machine.
[[nodiscard]] std::vector<float> train_svm(const Matrix& matrix, std::span<const std::uint8_t> is_member,
                                           std::span<const float> costs);

}  // namespace foyer::classify

// Weights as whole steps, chosen together: where one is rounded up, those that occur with it make up for it, so that the sums
// over real rows stay. A simple form of error feedback as in Hassibi and Stork, "Second Order Derivatives for Network Pruning",
// NIPS 1992. Native use only. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "classify/svm.h"

namespace foyer::classify {

// The matrix by columns.
class Columns {
 public:
  explicit Columns(const Matrix& matrix);
  struct Cell {
    std::uint32_t row;
    float value;
  };
  [[nodiscard]] std::span<const Cell> operator[](std::size_t column) const noexcept {
    return std::span(cells_).subspan(starts_[column], starts_[column + 1] - starts_[column]);
  }
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::size_t size() const noexcept { return starts_.size() - 1; }

 private:
  std::size_t rows_;
  std::vector<std::size_t> starts_;
  std::vector<Cell> cells_;
};

// weight / step, rounded to the nearest, -kMaxWeight to kMaxWeight of linear.h.
[[nodiscard]] int rounded(float weight, float step) noexcept;

// One whole number a column. weights: one a column of the class. step: over 0.
[[nodiscard]] std::vector<int> round_together(const Columns& columns, std::span<const float> weights, float step);

}  // namespace foyer::classify

#include "classify/round_weights.h"

#include <algorithm>

#include "classify/linear.h"

namespace foyer::classify {
namespace {

constexpr int kPasses = 2;         // a third changes little
constexpr float kStiffness = 0.5f;  // how much a weight's own error counts, against the squared errors of the rows' sums

}  // namespace

Columns::Columns(const Matrix& matrix) : rows_(matrix.size()), starts_(matrix.columns + 1), cells_(matrix.features.size()) {
  for (const features::Feature& feature : matrix.features) ++starts_[feature.id + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t row = 0; row < matrix.size(); ++row) {
    for (const features::Feature& feature : matrix.row(row)) {
      cells_[next[feature.id]++] = {static_cast<std::uint32_t>(row), feature.value};
    }
  }
}

int rounded(float weight, float step) noexcept {
  const float steps = weight / step;
  return std::clamp(static_cast<int>(steps < 0 ? steps - 0.5f : steps + 0.5f), -kMaxWeight, kMaxWeight);
}

std::vector<int> round_together(const Columns& columns, std::span<const float> weights, float step) {
  std::vector<int> out(columns.size());
  std::vector<float> missing(columns.rows());  // of each row's sum
  for (std::size_t column = 0; column < out.size(); ++column) {
    out[column] = rounded(weights[column], step);
    const float error = weights[column] - step * static_cast<float>(out[column]);
    for (const Columns::Cell& cell : columns[column]) missing[cell.row] += cell.value * error;
  }
  for (int pass = 0; pass < kPasses; ++pass) {
    for (std::size_t column = 0; column < out.size(); ++column) {
      const float now = step * static_cast<float>(out[column]);
      float slope = kStiffness * (weights[column] - now), curvature = kStiffness;
      for (const Columns::Cell& cell : columns[column]) {
        slope += cell.value * missing[cell.row];
        curvature += cell.value * cell.value;
      }
      const int better = rounded(now + slope / curvature, step);
      if (better == out[column]) continue;
      const float change = step * static_cast<float>(better) - now;
      for (const Columns::Cell& cell : columns[column]) missing[cell.row] -= cell.value * change;
      out[column] = better;
    }
  }
  return out;
}

}  // namespace foyer::classify

// A support vector machine a class against all others, and which columns they need. Native use only.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "classify/problem.h"

namespace foyer::classify {

// What a row on the wrong side costs, against the weights' length.
struct Costs {
  float cost = 1;
  float member = 1;       // times the cost, for a row of the class itself: of 77 classes it is one row against 76
  bool balanced = false;  // a row of a rare class costs more, as if all classes had as many rows
};

// The same, worked out for each row of a problem.
struct RowCosts {
  std::vector<float> of_rows;
  float member = 1;
};

[[nodiscard]] RowCosts row_costs(const Problem& problem, const Costs& costs);

// Of each class: one weight a column and, last, the bias.
using ClassWeights = std::vector<std::vector<float>>;

[[nodiscard]] ClassWeights train_all(const Problem& problem, const RowCosts& costs);
[[nodiscard]] inline ClassWeights train_all(const Problem& problem, const Costs& costs) {
  return train_all(problem, row_costs(problem, costs));
}

// The columns whose weights over all classes are longest, rising. REQUIRES: count <= problem.matrix.columns.
[[nodiscard]] std::vector<std::uint32_t> best_columns(const Problem& problem, const RowCosts& costs, std::size_t count);
[[nodiscard]] inline std::vector<std::uint32_t> best_columns(const Problem& problem, const Costs& costs, std::size_t count) {
  return best_columns(problem, row_costs(problem, costs), count);
}

// One score a class. REQUIRES: the row's ids are columns of the weights.
[[nodiscard]] std::vector<float> scores_of(const ClassWeights& weights, std::span<const features::Feature> row);

inline constexpr std::size_t kFolds = 4;

// Of each row, 0 … kFolds - 1: every kFolds-th row of a class is in one fold, so that the folds are alike.
[[nodiscard]] std::vector<std::size_t> folds_of(const Problem& problem);

}  // namespace foyer::classify

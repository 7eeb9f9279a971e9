#include "classify/one_against_rest.h"

#include <algorithm>
#include <numeric>

#include "classify/svm.h"

namespace foyer::classify {
namespace {

// Calls use(weights) for each class in turn: with all columns of a large problem, only one class's weights fit at a time.
void train_classes(const Problem& problem, const RowCosts& costs, const auto& use) {
  std::vector<float> of_class(costs.of_rows.size());
  std::vector<std::uint8_t> is_member(problem.classes.size());
  for (std::size_t index = 0; index < problem.labels.size(); ++index) {
    for (std::size_t i = 0; i < is_member.size(); ++i) {
      is_member[i] = problem.classes[i] == index ? 1 : 0;
      of_class[i] = is_member[i] != 0 ? costs.of_rows[i] * costs.member : costs.of_rows[i];
    }
    use(train_svm(problem.matrix, is_member, of_class));
  }
}

}  // namespace

RowCosts row_costs(const Problem& problem, const Costs& costs) {
  RowCosts out{std::vector<float>(problem.classes.size(), costs.cost), costs.member};
  if (!costs.balanced) return out;
  std::vector<std::size_t> counts(problem.labels.size());
  for (const std::size_t index : problem.classes) ++counts[index];
  const float even = static_cast<float>(problem.classes.size()) / static_cast<float>(problem.labels.size());
  for (std::size_t i = 0; i < out.of_rows.size(); ++i) {
    out.of_rows[i] *= even / static_cast<float>(counts[problem.classes[i]]);
  }
  return out;
}

ClassWeights train_all(const Problem& problem, const RowCosts& costs) {
  ClassWeights weights;
  train_classes(problem, costs, [&](std::vector<float> of_class) { weights.push_back(std::move(of_class)); });
  return weights;
}

std::vector<std::uint32_t> best_columns(const Problem& problem, const RowCosts& costs, std::size_t count) {
  std::vector<float> lengths(problem.matrix.columns);
  train_classes(problem, costs, [&](const std::vector<float>& weights) {
    for (std::size_t column = 0; column < lengths.size(); ++column) lengths[column] += weights[column] * weights[column];
  });
  std::vector<std::uint32_t> columns(lengths.size());
  std::iota(columns.begin(), columns.end(), 0u);
  std::stable_sort(columns.begin(), columns.end(), [&](std::uint32_t a, std::uint32_t b) { return lengths[a] > lengths[b]; });
  columns.resize(count);
  std::sort(columns.begin(), columns.end());
  return columns;
}

std::vector<float> scores_of(const ClassWeights& weights, std::span<const features::Feature> row) {
  std::vector<float> scores;
  scores.reserve(weights.size());
  for (const std::vector<float>& of_class : weights) {
    float score = of_class.back();
    for (const features::Feature& feature : row) score += of_class[feature.id] * feature.value;
    scores.push_back(score);
  }
  return scores;
}

std::vector<std::size_t> folds_of(const Problem& problem) {
  std::vector<std::size_t> folds, rows_of_class(problem.labels.size());
  folds.reserve(problem.classes.size());
  for (const std::size_t index : problem.classes) folds.push_back(rows_of_class[index]++ % kFolds);
  return folds;
}

}  // namespace foyer::classify

#include "classify/train.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "classify/calibrate.h"
#include "classify/linear.h"
#include "classify/problem.h"
#include "classify/svm.h"
#include "classify/write_model.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kFolds = 4;

std::vector<float> costs_of(const Problem& problem, const TrainOptions& options) {
  std::vector<float> costs(problem.classes.size(), options.cost);
  if (!options.balanced) return costs;
  std::vector<std::size_t> counts(problem.labels.size());
  for (const std::size_t index : problem.classes) ++counts[index];
  const float even = static_cast<float>(problem.classes.size()) / static_cast<float>(problem.labels.size());
  for (std::size_t i = 0; i < costs.size(); ++i) costs[i] *= even / static_cast<float>(counts[problem.classes[i]]);
  return costs;
}

// Calls use(weights) for each class in turn: with all columns of a large problem, only one class's weights fit at a time.
void train_classes(const Problem& problem, const TrainOptions& options, const auto& use) {
  const std::vector<float> costs = costs_of(problem, options);
  std::vector<std::uint8_t> is_member(problem.classes.size());
  for (std::size_t index = 0; index < problem.labels.size(); ++index) {
    for (std::size_t i = 0; i < is_member.size(); ++i) is_member[i] = problem.classes[i] == index ? 1 : 0;
    use(train_svm(problem.matrix, is_member, costs));
  }
}

std::vector<std::vector<float>> train_all(const Problem& problem, const TrainOptions& options) {
  std::vector<std::vector<float>> weights;
  train_classes(problem, options, [&](std::vector<float> of_class) { weights.push_back(std::move(of_class)); });
  return weights;
}

// The columns whose weights over all classes are longest, rising.
std::vector<std::uint32_t> best_columns(const Problem& problem, const TrainOptions& options) {
  std::vector<float> lengths(problem.matrix.columns);
  train_classes(problem, options, [&](const std::vector<float>& weights) {
    for (std::size_t column = 0; column < lengths.size(); ++column) lengths[column] += weights[column] * weights[column];
  });
  std::vector<std::uint32_t> columns(lengths.size());
  std::iota(columns.begin(), columns.end(), 0u);
  std::stable_sort(columns.begin(), columns.end(), [&](std::uint32_t a, std::uint32_t b) { return lengths[a] > lengths[b]; });
  columns.resize(options.max_features);
  std::sort(columns.begin(), columns.end());
  return columns;
}

std::vector<float> scores_of(std::span<const std::vector<float>> weights, std::span<const features::Feature> row) {
  std::vector<float> scores;
  for (const std::vector<float>& of_class : weights) {
    float score = of_class.back();
    for (const features::Feature& feature : row) score += of_class[feature.id] * feature.value;
    scores.push_back(score);
  }
  return scores;
}

// Every kFolds-th row of a class is in one fold, so that the folds are alike. A class with one row is left out: the models that
// have not seen the row do not know the class.
std::vector<HeldOut> held_out_scores(const Problem& problem, const TrainOptions& options) {
  std::vector<std::size_t> folds, rows_of_class(problem.labels.size());
  for (const std::size_t index : problem.classes) folds.push_back(rows_of_class[index]++ % kFolds);
  std::vector<HeldOut> out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::uint8_t> is_seen;
    for (const std::size_t other : folds) is_seen.push_back(other != fold ? 1 : 0);
    const auto weights = train_all(select_rows(problem, is_seen), options);
    for (std::size_t i = 0; i < folds.size(); ++i) {
      if (is_seen[i] != 0 || rows_of_class[problem.classes[i]] == 1) continue;
      out.push_back({scores_of(weights, problem.matrix.row(i)), problem.classes[i]});
    }
  }
  return out;
}

}  // namespace

Result<std::vector<std::uint8_t>> train(std::span<const Row> rows, const TrainOptions& options) {
  if (rows.empty()) return Error{"there are no rows to train on"};
  Problem problem = make_problem(rows);
  if (problem.labels.size() > kMaxClasses) return Error{"over " + std::to_string(kMaxClasses) + " labels to train on"};
  if (problem.matrix.columns > options.max_features) problem = select_columns(problem, best_columns(problem, options));
  const float sharpness = fit_sharpness(held_out_scores(problem, options));
  return write_model({problem.labels, problem.ids, train_all(problem, options), sharpness});
}

}  // namespace foyer::classify

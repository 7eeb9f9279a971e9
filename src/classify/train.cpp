#include "classify/train.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "base/bytes.h"
#include "classify/linear.h"
#include "classify/softmax.h"
#include "classify/svm.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kFolds = 4;

// Rows ready to be learnt from: features as columns, labels as numbers.
struct Problem {
  std::vector<std::string_view> labels;  // sorted
  std::vector<std::uint32_t> ids;        // of each column, rising
  Matrix matrix;
  std::vector<std::size_t> classes;  // of each row
};

// The weights of every class, before they are made small.
struct Weights {
  std::vector<std::vector<float>> of_class;  // each: one a column, and the bias
};

std::vector<std::string_view> labels_of(std::span<const Row> rows) {
  std::vector<std::string_view> labels;
  for (const Row& row : rows) labels.push_back(row.label);
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

std::size_t position_of(const auto& sorted, const auto& value) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
}

Problem make_problem(std::span<const Row> rows) {
  Problem problem;
  problem.labels = labels_of(rows);
  for (const Row& row : rows) {
    problem.classes.push_back(position_of(problem.labels, row.label));
    problem.matrix.rows.push_back(features::features_of(row.text));
    for (const features::Feature& feature : problem.matrix.rows.back()) problem.ids.push_back(feature.id);
  }
  std::sort(problem.ids.begin(), problem.ids.end());
  problem.ids.erase(std::unique(problem.ids.begin(), problem.ids.end()), problem.ids.end());
  problem.matrix.columns = problem.ids.size();
  for (auto& row : problem.matrix.rows) {
    for (features::Feature& feature : row) feature.id = static_cast<std::uint32_t>(position_of(problem.ids, feature.id));
  }
  return problem;
}

// The rows of which keep(row index) is true.
Problem select_rows(const Problem& problem, const auto& keep) {
  Problem out{problem.labels, problem.ids, {problem.matrix.columns, {}}, {}};
  for (std::size_t i = 0; i < problem.classes.size(); ++i) {
    if (!keep(i)) continue;
    out.matrix.rows.push_back(problem.matrix.rows[i]);
    out.classes.push_back(problem.classes[i]);
  }
  return out;
}

std::vector<float> costs_of(const Problem& problem, const TrainOptions& options) {
  std::vector<float> costs(problem.classes.size(), options.cost);
  if (!options.balanced) return costs;
  std::vector<std::size_t> counts(problem.labels.size());
  for (const std::size_t index : problem.classes) ++counts[index];
  const float even = static_cast<float>(problem.classes.size()) / static_cast<float>(problem.labels.size());
  for (std::size_t i = 0; i < costs.size(); ++i) costs[i] *= even / static_cast<float>(counts[problem.classes[i]]);
  return costs;
}

// Calls use(class, weights) for each class in turn: of a large problem only one class's weights fit at a time.
void train_classes(const Problem& problem, const TrainOptions& options, const auto& use) {
  const std::vector<float> costs = costs_of(problem, options);
  std::vector<std::uint8_t> is_member(problem.classes.size());
  for (std::size_t index = 0; index < problem.labels.size(); ++index) {
    for (std::size_t i = 0; i < is_member.size(); ++i) is_member[i] = problem.classes[i] == index ? 1 : 0;
    use(train_svm(problem.matrix, is_member, costs));
  }
}

// The columns whose weights over all classes are longest, in rising order.
std::vector<std::size_t> columns_to_keep(const Problem& problem, const TrainOptions& options) {
  std::vector<float> lengths(problem.matrix.columns);
  train_classes(problem, options, [&](const std::vector<float>& weights) {
    for (std::size_t column = 0; column < lengths.size(); ++column) lengths[column] += weights[column] * weights[column];
  });
  std::vector<std::size_t> columns(lengths.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  std::stable_sort(columns.begin(), columns.end(), [&](std::size_t a, std::size_t b) { return lengths[a] > lengths[b]; });
  columns.resize(options.max_features);
  std::sort(columns.begin(), columns.end());
  return columns;
}

Problem prune(Problem problem, const TrainOptions& options) {
  if (problem.matrix.columns <= options.max_features) return problem;
  const std::vector<std::size_t> columns = columns_to_keep(problem, options);
  std::vector<std::uint32_t> ids;
  for (const std::size_t column : columns) ids.push_back(problem.ids[column]);
  for (auto& row : problem.matrix.rows) {
    std::erase_if(row, [&](const features::Feature& f) { return !std::binary_search(columns.begin(), columns.end(), f.id); });
    for (features::Feature& feature : row) feature.id = static_cast<std::uint32_t>(position_of(columns, feature.id));
  }
  problem.ids = std::move(ids);
  problem.matrix.columns = columns.size();
  return problem;
}

Weights train_weights(const Problem& problem, const TrainOptions& options) {
  Weights weights;
  train_classes(problem, options, [&](std::vector<float> of_class) { weights.of_class.push_back(std::move(of_class)); });
  return weights;
}

std::vector<float> scores_of(const Weights& weights, std::span<const features::Feature> row) {
  std::vector<float> scores;
  for (const auto& of_class : weights.of_class) {
    float score = of_class.back();
    for (const features::Feature& feature : row) score += of_class[feature.id] * feature.value;
    scores.push_back(score);
  }
  return scores;
}

// ---- calibration ---------------------------------------------------------------------------------------------------

struct HeldOut {
  std::vector<float> scores;
  std::size_t right;  // the true class
};

// The scores of each row by a model that has not seen it. Every kFolds-th row of a class is in one fold, so that folds are
// alike.
std::vector<HeldOut> held_out_scores(const Problem& problem, const TrainOptions& options) {
  std::vector<std::size_t> folds, seen(problem.labels.size());
  for (const std::size_t index : problem.classes) folds.push_back(seen[index]++ % kFolds);
  std::vector<HeldOut> out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const Problem others = select_rows(problem, [&](std::size_t i) { return folds[i] != fold; });
    const Weights weights = train_weights(others, options);
    for (std::size_t i = 0; i < folds.size(); ++i) {
      // A class with one row has taught the others' model nothing.
      if (folds[i] == fold && seen[problem.classes[i]] > 1) {
        out.push_back({scores_of(weights, problem.matrix.rows[i]), problem.classes[i]});
      }
    }
  }
  return out;
}

// How the log likelihood of the true classes grows with the sharpness: the true class's score less the expected score.
double likelihood_slope(std::span<const HeldOut> rows, float sharpness) {
  double slope = 0;
  for (const HeldOut& row : rows) {
    const std::vector<float> probabilities = softmax(row.scores, sharpness);
    slope += row.scores[row.right];
    for (std::size_t i = 0; i < probabilities.size(); ++i) slope -= static_cast<double>(probabilities[i]) * row.scores[i];
  }
  return slope;
}

// The sharpness under which the held-out labels are most likely (temperature scaling: Guo et al., "On Calibration of Modern
// Neural Networks", ICML 2017). The likelihood is concave in it, so that bisecting its slope finds the maximum without
// logarithms.
float fit_sharpness(std::span<const HeldOut> rows) {
  float low = 0.05f, high = 30;
  for (int step = 0; step < 24; ++step) {
    const float middle = (low + high) / 2;
    (likelihood_slope(rows, middle) > 0 ? low : high) = middle;
  }
  return low;
}

// ---- writing -------------------------------------------------------------------------------------------------------

int quantized(float weight, float step) noexcept {
  const float steps = weight / step;
  const int nearest = static_cast<int>(steps < 0 ? steps - 0.5f : steps + 0.5f);
  return std::clamp(nearest, -kMaxWeight, kMaxWeight);
}

// The step with the least squared error: a few large weights are cut off for the sake of the many small ones.
float best_step(std::span<const float> weights) {
  float greatest = 0;
  for (const float weight : weights) greatest = std::max(greatest, std::fabs(weight));
  float best = 1, least_error = -1;
  for (int tenths = 3; tenths <= 10 && greatest > 0; ++tenths) {
    const float step = greatest * static_cast<float>(tenths) / (10 * kMaxWeight);
    float error = 0;
    for (const float weight : weights) {
      const float difference = weight - step * static_cast<float>(quantized(weight, step));
      error += difference * difference;
    }
    if (least_error < 0 || error < least_error) {
      least_error = error;
      best = step;
    }
  }
  return best;
}

void write_rows(const Weights& weights, std::span<const float> steps, std::size_t columns, ByteWriter& out) {
  const std::size_t classes = steps.size();
  const auto nibble = [&](std::size_t column, std::size_t index) {
    const int value = index < classes ? quantized(weights.of_class[index][column], steps[index]) : 0;
    return static_cast<unsigned>(value + kZeroNibble);
  };
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t i = 0; i < classes; i += 2) {
      out.u8(static_cast<std::uint8_t>(nibble(column, i) | nibble(column, i + 1) << 4));
    }
  }
}

std::vector<std::uint8_t> write(const Problem& problem, const Weights& weights, float sharpness) {
  ByteWriter out;
  out.u8(kLinearModelVersion);
  out.varint(problem.labels.size());
  for (const std::string_view label : problem.labels) out.string(label);
  out.f32(sharpness);
  for (const auto& of_class : weights.of_class) out.f32(of_class.back());
  std::vector<float> steps;
  for (const auto& of_class : weights.of_class) steps.push_back(best_step(std::span(of_class).first(of_class.size() - 1)));
  for (const float step : steps) out.f32(step);
  out.varint(problem.ids.size());
  std::uint32_t next = 0;
  for (const std::uint32_t id : problem.ids) {
    out.varint(id - next);
    next = id + 1;
  }
  write_rows(weights, steps, problem.ids.size(), out);
  return std::move(out).take();
}

}  // namespace

Result<std::vector<std::uint8_t>> train(std::span<const Row> rows, const TrainOptions& options) {
  if (rows.empty()) return Error{"there are no rows to train on"};
  Problem problem = make_problem(rows);
  if (problem.labels.size() > kMaxClasses) return Error{"over " + std::to_string(kMaxClasses) + " labels to train on"};
  problem = prune(std::move(problem), options);
  return write(problem, train_weights(problem, options), fit_sharpness(held_out_scores(problem, options)));
}

}  // namespace foyer::classify

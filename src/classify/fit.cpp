#include "classify/fit.h"

#include <algorithm>
#include <numeric>

#include "classify/calibrate.h"
#include "classify/one_against_rest.h"
#include "classify/write_model.h"

namespace foyer::classify {
namespace {

// The columns of the samples, and their costs.
struct Task {
  Problem problem;
  RowCosts costs;
};

Task make_task(std::span<const Sample> samples, std::span<const std::string_view> names, const FitOptions& options) {
  Task task;
  Problem& problem = task.problem;
  problem.labels.assign(names.begin(), names.end());
  std::vector<float> totals(names.size());
  for (const Sample& sample : samples) {
    problem.matrix.push_back(sample.features);
    problem.classes.push_back(sample.label);
    totals[sample.label] += sample.cost;
    for (const features::Feature& feature : sample.features) problem.ids.push_back(feature.id);
  }
  std::sort(problem.ids.begin(), problem.ids.end());
  problem.ids.erase(std::unique(problem.ids.begin(), problem.ids.end()), problem.ids.end());
  problem.matrix.columns = problem.ids.size();
  for (features::Feature& feature : problem.matrix.features) {
    feature.id =
        static_cast<std::uint32_t>(std::lower_bound(problem.ids.begin(), problem.ids.end(), feature.id) - problem.ids.begin());
  }
  const float even = std::accumulate(totals.begin(), totals.end(), 0.0f) / static_cast<float>(names.size());
  for (const Sample& sample : samples) {
    const float made_up = 1 + options.balance * (even / totals[sample.label] - 1);
    task.costs.of_rows.push_back(options.cost * sample.cost * made_up);
  }
  return task;
}

std::vector<HeldOut> held_out_scores(const Task& task) {
  std::vector<HeldOut> out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::uint8_t> is_seen;
    Task part;
    for (std::size_t i = 0; i < task.costs.of_rows.size(); ++i) {
      is_seen.push_back(i % kFolds != fold ? 1 : 0);
      if (is_seen[i] != 0) part.costs.of_rows.push_back(task.costs.of_rows[i]);
    }
    part.problem = select_rows(task.problem, is_seen);
    const ClassWeights weights = train_all(part.problem, part.costs);
    for (std::size_t i = 0; i < is_seen.size(); ++i) {
      if (is_seen[i] == 0) out.push_back({scores_of(weights, task.problem.matrix.row(i)), task.problem.classes[i]});
    }
  }
  return out;
}

// In the order of held_out_scores: by fold.
std::vector<float> held_out_costs(std::span<const float> costs) {
  std::vector<float> out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    for (std::size_t i = fold; i < costs.size(); i += kFolds) out.push_back(costs[i]);
  }
  return out;
}

// How good the classes are that held-out rows get with these moves of the biases; a row counts by its cost.
class Objective {
 public:
  Objective(std::span<const HeldOut> rows, std::span<const float> costs, std::span<const std::string_view> names,
            const FitOptions& options)
      : rows_(rows), costs_(costs), classes_(names.size()), worth_(options.recall_worth) {
    recalled_ = static_cast<std::size_t>(std::find(names.begin(), names.end(), options.recalled) - names.begin());
  }

  [[nodiscard]] float operator()(std::span<const float> moves) const {
    std::vector<float> right(classes_), judged(classes_), there(classes_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      std::size_t best = 0;
      const auto score = [&](std::size_t index) { return rows_[i].scores[index] + moves[index]; };
      for (std::size_t index = 1; index < classes_; ++index) {
        if (score(index) > score(best)) best = index;
      }
      judged[best] += costs_[i];
      there[rows_[i].right] += costs_[i];
      if (best == rows_[i].right) right[best] += costs_[i];
    }
    float sum = 0;
    for (std::size_t index = 0; index < classes_; ++index) {
      if (there[index] > 0) sum += 2 * right[index] / (judged[index] + there[index]);
    }
    const float recall = recalled_ < classes_ && there[recalled_] > 0 ? right[recalled_] / there[recalled_] : 0;
    return sum / static_cast<float>(classes_) + worth_ * recall;
  }

 private:
  std::span<const HeldOut> rows_;
  std::span<const float> costs_;
  std::size_t classes_, recalled_;
  float worth_;
};

// Coordinate ascent: each class's bias in turn is set to the best of a few moves, three times over.
std::vector<float> best_moves(const Objective& objective, std::size_t classes) {
  std::vector<float> moves(classes);
  float best = objective(moves);
  for (int round = 0; round < 3; ++round) {
    for (std::size_t index = 0; index < classes; ++index) {
      float best_move = moves[index];
      for (int step = -12; step <= 12; ++step) {
        moves[index] = static_cast<float>(step) * 0.05f;
        const float value = objective(moves);
        if (value <= best) continue;
        best = value;
        best_move = moves[index];
      }
      moves[index] = best_move;
    }
  }
  return moves;
}

}  // namespace

std::vector<std::uint8_t> fit(std::span<const Sample> samples, std::span<const std::string_view> names,
                              const FitOptions& options) {
  Task task = make_task(samples, names, options);
  if (task.problem.matrix.columns > options.max_features) {
    task.problem = select_columns(task.problem, best_columns(task.problem, task.costs, options.max_features));
  }
  ClassWeights weights = train_all(task.problem, task.costs);
  std::vector<HeldOut> held_out = held_out_scores(task);
  if (options.moves_biases) {
    std::vector<float> costs;
    for (const Sample& sample : samples) costs.push_back(sample.cost);
    const auto moved_costs = held_out_costs(costs);
    const auto moves = best_moves(Objective(held_out, moved_costs, names, options), names.size());
    for (std::size_t index = 0; index < names.size(); ++index) {
      weights[index].back() += moves[index];
      for (HeldOut& row : held_out) row.scores[index] += moves[index];
    }
  }
  return write_model({task.problem.labels, task.problem.ids, std::move(weights), fit_sharpness(held_out)});
}

}  // namespace foyer::classify

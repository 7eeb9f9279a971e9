#include "classify/train.h"

#include <string>

#include "classify/calibrate.h"
#include "classify/linear.h"
#include "classify/one_against_rest.h"
#include "classify/problem.h"
#include "classify/write_model.h"

namespace foyer::classify {
namespace {

Costs costs_of(const TrainOptions& options) { return {.cost = options.cost, .member = 1, .balanced = options.balanced}; }

// A class with one row is left out: the models that have not seen the row do not know the class.
std::vector<HeldOut> held_out_scores(const Problem& problem, const TrainOptions& options) {
  const std::vector<std::size_t> folds = folds_of(problem);
  std::vector<std::size_t> rows_of_class(problem.labels.size());
  for (const std::size_t index : problem.classes) ++rows_of_class[index];
  std::vector<HeldOut> out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::uint8_t> is_seen;
    for (const std::size_t other : folds) is_seen.push_back(other != fold ? 1 : 0);
    const auto weights = train_all(select_rows(problem, is_seen), costs_of(options));
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
  if (problem.matrix.columns > options.max_features) {
    problem = select_columns(problem, best_columns(problem, costs_of(options), options.max_features));
  }
  const float sharpness = fit_sharpness(held_out_scores(problem, options));
  return write_model({problem.labels, problem.ids, train_all(problem, costs_of(options)), sharpness});
}

}  // namespace foyer::classify

#include "classify/problem.h"

#include <algorithm>

namespace foyer::classify {
namespace {

void sort_unique(auto& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::size_t position_of(const auto& sorted, const auto& value) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
}

}  // namespace

Problem make_problem(std::span<const Row> rows, FeaturesOf features_of) {
  Problem problem;
  for (const Row& row : rows) {
    problem.labels.push_back(row.label);
    problem.matrix.push_back(features_of(row.text));
  }
  for (const features::Feature& feature : problem.matrix.features) problem.ids.push_back(feature.id);
  sort_unique(problem.labels);
  sort_unique(problem.ids);
  for (const Row& row : rows) problem.classes.push_back(position_of(problem.labels, row.label));
  problem.matrix.columns = problem.ids.size();
  for (features::Feature& feature : problem.matrix.features) {
    feature.id = static_cast<std::uint32_t>(position_of(problem.ids, feature.id));
  }
  return problem;
}

std::vector<features::Feature> as_columns(const Problem& problem, std::span<const features::Feature> row) {
  std::vector<features::Feature> out;
  for (const features::Feature& feature : row) {
    const std::size_t at = position_of(problem.ids, feature.id);
    if (at < problem.ids.size() && problem.ids[at] == feature.id) out.push_back({static_cast<std::uint32_t>(at), feature.value});
  }
  return out;
}

Problem select_rows(const Problem& problem, std::span<const std::uint8_t> is_kept) {
  Problem out;
  out.labels = problem.labels;
  out.ids = problem.ids;
  out.matrix.columns = problem.matrix.columns;
  for (std::size_t i = 0; i < is_kept.size(); ++i) {
    if (is_kept[i] == 0) continue;
    out.matrix.push_back(problem.matrix.row(i));
    out.classes.push_back(problem.classes[i]);
  }
  return out;
}

Problem select_columns(const Problem& problem, std::span<const std::uint32_t> columns) {
  Problem out;
  out.labels = problem.labels;
  out.classes = problem.classes;
  for (const std::uint32_t column : columns) out.ids.push_back(problem.ids[column]);
  out.matrix.columns = columns.size();
  std::vector<features::Feature> kept;
  for (std::size_t i = 0; i < problem.matrix.size(); ++i) {
    kept.clear();
    for (const features::Feature& feature : problem.matrix.row(i)) {
      const std::size_t at = position_of(columns, feature.id);
      if (at < columns.size() && columns[at] == feature.id) kept.push_back({static_cast<std::uint32_t>(at), feature.value});
    }
    out.matrix.push_back(kept);
  }
  return out;
}

}  // namespace foyer::classify

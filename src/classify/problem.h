// Rows ready to be learnt from: texts as features with columns for ids, labels as numbers. Native use only.
// Thread rule: plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "classify/svm.h"
#include "classify/train.h"

namespace foyer::classify {

struct Problem {
  std::vector<std::string_view> labels;  // sorted; the views are those of the rows
  std::vector<std::uint32_t> ids;        // the feature id of each column, rising
  Matrix matrix;
  std::vector<std::size_t> classes;  // of each row: an index into labels
};

// features_of: of a text; features::features_of or features::intent_features_of.
using FeaturesOf = std::vector<features::Feature> (*)(std::string_view utf8);

[[nodiscard]] Problem make_problem(std::span<const Row> rows, FeaturesOf features_of = features::features_of);

// A row of features as columns of the problem, without those that are none.
[[nodiscard]] std::vector<features::Feature> as_columns(const Problem& problem, std::span<const features::Feature> row);

// Without the rows whose element of `is_kept` is 0. Labels and columns stay, also where no row has them any more.
[[nodiscard]] Problem select_rows(const Problem& problem, std::span<const std::uint8_t> is_kept);

// With these columns only, renumbered. REQUIRES: columns are rising.
[[nodiscard]] Problem select_columns(const Problem& problem, std::span<const std::uint32_t> columns);

}  // namespace foyer::classify

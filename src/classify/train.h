// Trains the models of linear.h. Native use only (the target foyer_classify_train), so that the WebAssembly module does not
// carry it.
//
// One linear support vector machine a class against the rest, with squared hinge loss, by dual coordinate descent (Hsieh et
// al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008); features beyond the budget are dropped by the
// length of their weights, and the rest trained again; the temperature is fitted on scores of held-out folds. The same rows and
// options give the same bytes on every machine: fixed order, no libm, no contracted multiply-adds. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::classify {

struct Row {
  std::string_view text;  // any UTF-8; normalised here
  std::string_view label;
};

struct TrainOptions {
  std::size_t max_features = 4000;  // a model takes about max_features * (10 + 4 * classes) bits before compression
  float cost = 1;                   // of a row on the wrong side, against the weights' length; 0.1 … 10 are sensible
  bool balanced = false;            // a row of a rare class costs more, as if all classes had as many rows
};

// The bytes that LinearModel::open reads; classes are in order of their names' bytes. Errors: no rows, more than 1,000 labels.
[[nodiscard]] Result<std::vector<std::uint8_t>> train(std::span<const Row> rows, const TrainOptions& options = {});

}  // namespace foyer::classify

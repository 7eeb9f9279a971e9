// Trains the models of intent.h. Native use only, in the target foyer_classify_train.
//
// The classes are told apart by support vector machines, as in train.h. What is in scope is learnt from texts that the models
// had not seen: rows of held-out folds, against rows of classes that were held out altogether, unrelated texts, and, where there
// are any, rows labelled out of scope. The same input gives the same bytes on every machine. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "classify/train.h"

namespace foyer::classify {

inline constexpr std::string_view kOutOfScope = "oos";  // the label of a row that is of none of the classes

struct IntentTexts {
  std::span<const Row> rows;
  std::span<const Row> validation = {};             // not learnt from but for the confidence and the threshold
  std::span<const std::string_view> unrelated = {}; // what somebody may ask anywhere, of no class
};

struct IntentOptions {
  std::size_t max_features = 4500;  // banking77, 77 classes: 75 kB after brotli with the vocabulary
};

// The bytes that IntentModel::open reads. Errors: no rows in scope, more than 1,000 labels.
[[nodiscard]] Result<std::vector<std::uint8_t>> train_intent(const IntentTexts& texts, const IntentOptions& options = {});

}  // namespace foyer::classify

// How well the classifier tells intents apart, and how well it knows a text that is none of them.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "tools/engine.h"

namespace foyer::tools {

// Each: JSON Lines of {"text","label"}; the label "oos" means none of the intents.
struct IntentFiles {
  std::string train;
  std::string validation;  // empty: none
  std::string test;
  std::string oos_test;  // JSON Lines of {"text"}; empty: none
  std::string locale;
  std::string assets;  // folder: texts that are nobody's business are learnt from
  Engine engine = {};
};

// Rates are 0 to 1.
struct IntentAtThreshold {
  double accuracy;       // of all test rows: the right intent given, or none given where there is none
  double oos_recall;     // of the rows out of scope, those refused
  double oos_precision;  // of those refused, the rows out of scope
};

struct IntentReport {
  double accuracy;  // of the test rows in scope, at no threshold
  IntentAtThreshold at_threshold;
  std::optional<double> oos_auroc;  // that a row in scope is believed more than one out of it; none without such rows
  std::size_t model_bytes;          // after brotli 11: all that a browser needs
  double train_ms;
  double query_us_p50;
  double query_us_p99;
};

// Errors name the file and the line.
[[nodiscard]] Result<IntentReport> evaluate_intent(const IntentFiles& files);

}  // namespace foyer::tools

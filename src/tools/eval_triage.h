// How well priority, sentiment and a wish for a person are judged, by the models that are shipped.
//
// A text that the shipped models were trained on would be judged from memory. So the rows of the test file that occur in the
// training texts are cut into folds, and each fold is judged by models trained, with the same settings, without its texts.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "tools/engine.h"
#include "tools/knowing.h"

namespace foyer::tools {

struct TriageTest {
  std::string file;      // JSON Lines
  std::string language;  // one of kTriageLanguages
  std::string assets;    // folder
  std::size_t folds;     // at least 2
  Knowing knowing = Knowing::kLanguage;
  Engine engine = {};
};

// Rates are 0 to 1. The F1 of a class that neither the file nor the models name does not count.
struct TriageReport {
  struct Scale {
    double accuracy;
    double macro_f1;
  };
  Scale priority;
  double urgent_recall;
  Scale sentiment;
  double wants_person_f1;
  std::size_t held_out;  // rows that had to be judged by models trained without them
};

struct SentimentReport {
  double accuracy;
  double macro_f1;
  std::size_t held_out;
};

// Rows of {"text","priority","sentiment","wants_person"}. Errors name file and line.
[[nodiscard]] Result<TriageReport> evaluate_triage(const TriageTest& test);

// Rows of {"text","sentiment"}: three-way, or two-way where no row is neutral.
[[nodiscard]] Result<SentimentReport> evaluate_sentiment(const TriageTest& test);

}  // namespace foyer::tools

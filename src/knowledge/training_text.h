// The training texts of assets/, read from JSON Lines, and the phrases of the widget. Native only.
// Thread rule: plain values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "knowledge/compile.h"

namespace foyer::knowledge {

struct SmallTalkText {
  std::string language;  // of the file's name: "en" for "…/en.jsonl"
  std::string text;
  std::string label;
};

struct UnrelatedText {
  std::string language;
  std::string text;
};

struct TrainingText {
  std::vector<UnrelatedText> unrelated;
  std::vector<SmallTalkText> small_talk;
  std::map<std::string, std::map<std::string, std::string>> phrases;  // BCP 47 tag, key, text
};

// Errors name file, line and reason.
[[nodiscard]] Result<TrainingText> read_training_text(const Assets& assets);

// "en" of "en-GB".
[[nodiscard]] std::string language_part(std::string_view tag);

}  // namespace foyer::knowledge

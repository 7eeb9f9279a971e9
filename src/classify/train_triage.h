// Trains the three models of triage.h. Native use only, like train.h, in the same target foyer_classify_train.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "classify/train.h"

namespace foyer::classify {

// A row of assets/training/triage/*.jsonl. Rows of all languages go into one training: their n-grams do not meet.
struct TriageRow {
  std::string_view text;
  std::string_view priority;   // low normal high urgent
  std::string_view sentiment;  // negative neutral positive
  bool wants_person = false;
};

// small_talk: rows of assets/training/smalltalk/*.jsonl, labelled as SmallTalk names them; the triage rows join them as
// wants_person or none. Errors: no rows, a label that is not one of those above.
[[nodiscard]] Result<std::vector<std::uint8_t>> train_triage(std::span<const TriageRow> rows, std::span<const Row> small_talk);

}  // namespace foyer::classify

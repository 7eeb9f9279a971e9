// Trains the models of triage.h. Native use only, like train.h, in the same target foyer_classify_train.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "classify/train.h"

namespace foyer::classify {

// A row of assets/training/triage/*.jsonl.
struct TriageRow {
  std::string_view text;
  std::string_view priority;   // low normal high urgent
  std::string_view sentiment;  // negative neutral positive
  bool wants_person = false;
};

// The small models are soon there, the large ones come with the language pack.
enum class TriageSize { kSmall, kLarge };

// What the models of one language learn from.
struct TriageTexts {
  std::span<const std::uint8_t> lexicon;  // of make_lexicon
  std::vector<TriageRow> rows;
  std::vector<Row> small_talk;              // labelled as kSmallTalkNames
  std::vector<Row> sentiments;              // labelled as kSentimentNames: reviews and posts, less to the point than `rows`
  std::vector<std::string_view> questions;  // neither small talk nor a wish for a person
};

// `rows` join the small talk as wants_person or none. The same texts give the same bytes on every machine. Errors: no rows, a
// label that is not one of the names, a lexicon that is damaged.
[[nodiscard]] Result<std::vector<std::uint8_t>> train_triage(const TriageTexts& texts, TriageSize size);

}  // namespace foyer::classify

// What candidates say of a message besides which entry it means. For understand() and the inspector alone.
// Thread rule: pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "classify/triage.h"
#include "knowledge/pack.h"
#include "knowledge/verdict.h"

namespace foyer::knowledge {

// Below this the intent is left open: a wrong one costs the agent more than none.
inline constexpr float kMinIntentConfidence = 0.4f;

struct Category {
  std::string_view name;
  float confidence;  // of its candidates together, which may be a little over 1
};

// The categories of the candidates' entries, as they come first. The likeliest is the intent where the owner has taught none. A linear
// model of the categories, trained on the same few wordings, was right less often (on the demo shop's questions, 82 % and 70 % against
// 85 % and 90 % of the surest third) and took 5 kB a locale.
[[nodiscard]] std::vector<Category> categories_of(const Pack& pack, std::span<const Candidate> candidates);

// A greeting may open a question ("hi, where is my order?"), which counts where the FAQ is the surer; a wish for a person counts
// always.
[[nodiscard]] classify::SmallTalk small_talk_of(const classify::Judgement& judged, Verdict verdict, std::span<const Candidate> candidates);

}  // namespace foyer::knowledge

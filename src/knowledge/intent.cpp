#include "knowledge/intent.h"

#include <algorithm>

namespace foyer::knowledge {

using classify::SmallTalk;

std::vector<Category> categories_of(const Pack& pack, std::span<const Candidate> candidates) {
  std::vector<Category> categories;
  for (const Candidate& candidate : candidates) {
    const std::string_view name = pack.entry(candidate.entry).category;
    const auto found = std::find_if(categories.begin(), categories.end(), [&](const Category& c) { return c.name == name; });
    if (found == categories.end())
      categories.push_back({name, candidate.confidence});
    else
      found->confidence += candidate.confidence;
  }
  return categories;
}

SmallTalk small_talk_of(const classify::Judgement& judged, Verdict verdict, std::span<const Candidate> candidates) {
  if (judged.small_talk_confidence < classify::kMinSmallTalkConfidence) return SmallTalk::kNone;
  if (judged.small_talk == SmallTalk::kWantsPerson || verdict == Verdict::kUnknown) return judged.small_talk;
  return judged.small_talk_confidence > candidates.front().confidence ? judged.small_talk : SmallTalk::kNone;
}

}  // namespace foyer::knowledge

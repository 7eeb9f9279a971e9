#include "knowledge/verdict.h"

namespace foyer::knowledge {

std::vector<Candidate> candidates_of(std::span<const match::Match> matches, const match::Confidence& confidence,
                                     std::size_t first_entry, const Tuning& tuning) {
  const auto confidences = confidence.of(matches, tuning.blend);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    candidates.push_back({first_entry + matches[i].entry, static_cast<float>(confidences[i]), static_cast<float>(matches[i].score)});
  }
  return candidates;
}

Verdict verdict_of(std::span<const Candidate> candidates, const Tuning& tuning) {
  if (candidates.empty()) return Verdict::kUnknown;
  const auto confidence = [&](std::size_t i) { return i < candidates.size() ? candidates[i].confidence : 0.0f; };
  if (confidence(0) >= tuning.threshold && confidence(0) - confidence(1) >= tuning.margin) return Verdict::kAnswer;
  float any = 0;
  for (std::size_t i = 0; i < kClarifiedCandidates; ++i) any += confidence(i);
  return any >= tuning.threshold ? Verdict::kClarify : Verdict::kUnknown;
}

}  // namespace foyer::knowledge

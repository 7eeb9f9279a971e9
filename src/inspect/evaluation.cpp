#include "inspect/evaluation.h"

#include <algorithm>
#include <unordered_map>

#include "inspect/rank.h"

namespace foyer::inspect {

using knowledge::Tuning;

Evaluation::Evaluation(const Faq& faq, std::vector<Question> questions) : index_(faq.index()), confidence_(faq.confidence()) {
  std::unordered_map<std::string_view, std::uint32_t> entry_of_id;
  for (std::uint32_t i = 0; i < faq.entries().size(); ++i) entry_of_id.emplace(faq.entries()[i].id, i);
  for (Question& question : questions) {
    const auto found = entry_of_id.find(question.id);
    const auto right = found == entry_of_id.end() ? std::nullopt : std::optional(found->second);
    asked_.push_back({std::move(question), right, std::nullopt, {}});
  }
}

void Evaluation::step() {
  if (done_ == asked_.size()) return;
  Asked& asked = asked_[done_++];
  if (!asked.kept) asked.kept = search(*index_, asked.question.text);
  asked.candidates = knowledge::candidates_of(rank(*asked.kept, blend_), confidence_, 0, Tuning{.blend = blend_});
}

void Evaluation::use(float blend) {
  if (blend == blend_) return;
  blend_ = blend;
  done_ = 0;
}

Outcome Evaluation::outcome_of(const Asked& asked, const Tuning& tuning) {
  const auto& candidates = asked.candidates;
  const auto right =
      std::find_if(candidates.begin(), candidates.end(), [&](const auto& one) { return one.entry == asked.right; });
  return {.in_scope = !asked.question.id.empty(),
          .rank = right == candidates.end() ? 0 : static_cast<std::size_t>(right - candidates.begin()) + 1,
          .confidence = candidates.empty() ? 0 : candidates.front().confidence,
          .verdict = knowledge::verdict_of(candidates, tuning)};
}

std::vector<Outcome> Evaluation::outcomes(float threshold, float margin) const {
  std::vector<Outcome> outcomes;
  for (std::size_t i = 0; i < done_; ++i) outcomes.push_back(outcome_of(asked_[i], {threshold, margin, blend_}));
  return outcomes;
}

std::vector<CurvePoint> Evaluation::curve(float margin) const {
  auto answerable = outcomes(0, margin);
  std::erase_if(answerable, [](const Outcome& one) { return one.verdict != knowledge::Verdict::kAnswer || one.confidence == 0; });
  std::sort(answerable.begin(), answerable.end(), [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
  std::vector<CurvePoint> points;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < answerable.size(); ++i) {
    wrong += answerable[i].rank == 1 ? 0 : 1;
    const double threshold = answerable[i].confidence;
    if (i + 1 < answerable.size() && answerable[i + 1].confidence == threshold) continue;
    points.push_back({threshold, share(i + 1, done_), share(wrong, i + 1)});
  }
  return points;
}

}  // namespace foyer::inspect

#include "inspect/confusion.h"

#include <algorithm>
#include <map>
#include <utility>

namespace foyer::inspect {

Confusion::Confusion(const Faq& faq, std::optional<std::uint32_t> first) : index_(faq.index()), confidence_(faq.confidence()), tuning_(faq.pack().tuning()) {
  for (std::uint32_t entry = 0; entry < faq.entries().size(); ++entry) {
    const auto& wordings = faq.entries()[entry].wordings;
    if (wordings.size() < 2) continue;
    for (std::uint32_t wording = 0; wording < wordings.size(); ++wording) planned_.push_back({entry, wording, wordings[wording]});
  }
  if (first) std::stable_partition(planned_.begin(), planned_.end(), [&](const Planned& one) { return one.entry == *first; });
}

void Confusion::step() {
  if (trials_.size() == planned_.size()) return;
  const Planned& planned = planned_[trials_.size()];
  const match::Exclusion itself{planned.entry, planned.wording};
  const auto matches = index_->search(text::terms_of(planned.text), knowledge::kMaxCandidates, itself, tuning_.blend);
  const auto candidates = knowledge::candidates_of(matches, confidence_, 0, tuning_);
  Trial trial{planned.entry, planned.wording, std::nullopt, 0, knowledge::verdict_of(candidates, tuning_)};
  if (!candidates.empty()) {
    trial.found = matches.front().entry;
    trial.confidence = candidates.front().confidence;
  }
  trials_.push_back(trial);
}

std::vector<Theft> Confusion::thefts() const {
  std::map<std::uint32_t, std::size_t> tried;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Theft> cells;
  for (const Trial& trial : trials_) {
    ++tried[trial.entry];
    if (!trial.is_stolen()) continue;
    Theft& theft = cells.try_emplace({trial.entry, *trial.found}, Theft{trial.entry, *trial.found, {}, 0, 0}).first->second;
    theft.wordings.push_back(trial.wording);
    theft.answered += trial.verdict == knowledge::Verdict::kAnswer ? 1 : 0;
  }
  std::vector<Theft> thefts;
  for (auto& [cell, theft] : cells) {
    theft.of = tried[theft.entry];
    thefts.push_back(std::move(theft));
  }
  std::stable_sort(thefts.begin(), thefts.end(),
                   [](const Theft& a, const Theft& b) { return a.wordings.size() > b.wordings.size(); });
  return thefts;
}

}  // namespace foyer::inspect

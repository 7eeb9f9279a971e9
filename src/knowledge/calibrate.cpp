#include "knowledge/calibrate.h"

#include <algorithm>

#include "knowledge/logistic_fit.h"

namespace foyer::knowledge {
namespace {

constexpr std::size_t kMaxUnrelatedTried = 500;  // more would only take longer: a dozen numbers are fitted
constexpr std::size_t kMatchesLearntFrom = 3;  // those that a clarifying question offers
constexpr double kPriorStrength = 10;

// A wording is tried against the others of its entry, which is harder than most visitors make it, and as it stands, which is easier:
// together they come nearest. The unrelated texts together count as one visitor in twenty.
constexpr double kUnrelatedShare = 0.05;  // of the wordings' weight

constexpr std::uint32_t kNoneIsRight = UINT32_MAX;

class Trials {
 public:
  void add(std::span<const match::Match> matches, std::uint32_t right, double weight) {
    const auto evidence = match::evidence_of(matches);
    for (std::size_t i = 0; i < std::min(matches.size(), kMatchesLearntFrom); ++i) {
      trials_.push_back({evidence[i], matches[i].entry == right, weight});
    }
  }

  [[nodiscard]] std::span<const Trial> all() const noexcept { return trials_; }

 private:
  std::vector<Trial> trials_;
};

// Returns how many were added. An entry with one wording has nothing to try it against.
std::size_t add_wordings(Trials& trials, std::span<const Tried> tried) {
  std::size_t count = 0;
  for (const Tried& one : tried) {
    if (!one.has_others) continue;
    trials.add(one.found.without_wording, one.entry, 1);
    trials.add(one.found.as_it_is, one.entry, 1);
    ++count;
  }
  return count;
}

void try_unrelated(Trials& trials, const match::Index& index, std::span<const std::string_view> texts, double weight_of_all) {
  const std::size_t step = stride(texts.size(), kMaxUnrelatedTried);
  const double weight = weight_of_all / (static_cast<double>(texts.size()) / static_cast<double>(step));
  for (std::size_t i = 0; i < texts.size(); i += step) {
    trials.add(index.search(text::terms_of(texts[i]), kMatchesPerTrial), kNoneIsRight, weight);
  }
}

}  // namespace

match::Confidence calibrate(const match::Index& index, std::span<const Tried> tried, std::span<const std::string_view> unrelated) {
  Trials trials;
  const std::size_t count = add_wordings(trials, tried);
  try_unrelated(trials, index, unrelated, kUnrelatedShare * static_cast<double>(count));
  Weights prior;
  const auto usual = index.language() == nullptr ? match::Confidence::of_words() : match::Confidence::of_language();
  std::copy(usual.weights().begin(), usual.weights().end(), prior.begin());
  return match::Confidence(fit_logistic(trials.all(), prior, kPriorStrength));
}

}  // namespace foyer::knowledge

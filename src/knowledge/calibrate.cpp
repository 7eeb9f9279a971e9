#include "knowledge/calibrate.h"

#include <algorithm>

#include "knowledge/logistic_fit.h"

namespace foyer::knowledge {
namespace {

// More would only take longer: a dozen numbers are fitted.
constexpr std::size_t kMaxWordingsTried = 1'500;
constexpr std::size_t kMaxUnrelatedTried = 500;

constexpr std::size_t kMatchesPerTrial = 10;  // what evidence looks at
constexpr std::size_t kMatchesLearntFrom = 3;  // those that a clarifying question offers
constexpr double kPriorStrength = 10;

// A wording tried against the others of its entry counts fully. As it stands it is too easy, and without its entry too hard a
// trial: most visitors do ask what the FAQ answers. The unrelated texts together count as one visitor in ten.
constexpr double kAsItIs = 0.25;
constexpr double kWithoutEntry = 0.05;
constexpr double kUnrelatedShare = 0.1;  // of the wordings' weight

class Trials {
 public:
  explicit Trials(const match::Index& index) : index_(index) {}

  static constexpr std::uint32_t kNoneIsRight = UINT32_MAX;

  void add(std::span<const text::Term> terms, std::uint32_t right, double weight, std::optional<match::Exclusion> without) {
    const auto matches = index_.search(terms, kMatchesPerTrial, without);
    const auto evidence = match::evidence_of(matches);
    for (std::size_t i = 0; i < std::min(matches.size(), kMatchesLearntFrom); ++i) trials_.push_back({evidence[i], matches[i].entry == right, weight});
  }

  [[nodiscard]] std::span<const Trial> all() const noexcept { return trials_; }

 private:
  const match::Index& index_;
  std::vector<Trial> trials_;
};

// Every n-th of size, so that at most max are taken.
std::size_t stride(std::size_t size, std::size_t max) { return std::max<std::size_t>(1, (size + max - 1) / max); }

// Returns how many were tried. An entry with one wording has nothing to try it against.
std::size_t try_wordings(Trials& trials, std::span<const match::EntryText> entries) {
  std::size_t count = 0;
  for (const auto& entry : entries) count += entry.wordings.size();
  const std::size_t step = stride(count, kMaxWordingsTried);
  std::size_t at = 0;
  std::size_t tried = 0;
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    const auto& wordings = entries[entry].wordings;
    for (std::uint32_t wording = 0; wording < wordings.size(); ++wording) {
      if (at++ % step != 0 || wordings.size() == 1) continue;
      const auto terms = text::terms_of(wordings[wording]);
      trials.add(terms, entry, 1, match::Exclusion{entry, wording});
      trials.add(terms, entry, kAsItIs, std::nullopt);
      trials.add(terms, Trials::kNoneIsRight, kWithoutEntry, match::Exclusion{entry, std::nullopt});
      ++tried;
    }
  }
  return tried;
}

void try_unrelated(Trials& trials, std::span<const std::string_view> texts, double weight_of_all) {
  const std::size_t step = stride(texts.size(), kMaxUnrelatedTried);
  const double weight = weight_of_all / (static_cast<double>(texts.size()) / static_cast<double>(step));
  for (std::size_t i = 0; i < texts.size(); i += step) {
    trials.add(text::terms_of(texts[i]), Trials::kNoneIsRight, weight, std::nullopt);
  }
}

}  // namespace

match::Confidence calibrate(const match::Index& index, std::span<const match::EntryText> entries,
                            std::span<const std::string_view> unrelated) {
  Trials trials(index);
  const std::size_t tried = try_wordings(trials, entries);
  try_unrelated(trials, unrelated, kUnrelatedShare * static_cast<double>(tried));
  Weights prior;
  const auto usual = index.language() == nullptr ? match::Confidence::of_words() : match::Confidence::of_language();
  std::copy(usual.weights().begin(), usual.weights().end(), prior.begin());
  return match::Confidence(fit_logistic(trials.all(), prior, kPriorStrength));
}

}  // namespace foyer::knowledge

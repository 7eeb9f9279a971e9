#include "inspect/measure.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foyer::inspect {
namespace {

using knowledge::Verdict;

bool is_right(const Outcome& outcome) { return outcome.rank == 1; }

std::vector<double> confidences(std::span<const Outcome> outcomes, bool in_scope) {
  std::vector<double> out;
  for (const Outcome& outcome : outcomes) {
    if (outcome.in_scope == in_scope) out.push_back(outcome.confidence);
  }
  return out;
}

double coverage_at_90(std::vector<Outcome> outcomes, std::size_t in_scope) {
  std::sort(outcomes.begin(), outcomes.end(), [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
  std::size_t answered = 0;
  std::size_t right = 0;
  std::size_t best = 0;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    answered += outcomes[i].in_scope ? 1 : 0;
    right += is_right(outcomes[i]) ? 1 : 0;
    // A threshold answers all of one confidence or none.
    const bool is_last_of_equals = i + 1 == outcomes.size() || outcomes[i + 1].confidence < outcomes[i].confidence;
    if (is_last_of_equals && share(right, i + 1) >= 0.9) best = answered;
  }
  return share(best, in_scope);
}

}  // namespace

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double auroc(std::span<const double> higher, std::vector<double> lower) {
  if (higher.empty() || lower.empty()) return 0;
  std::sort(lower.begin(), lower.end());
  double wins = 0;
  for (const double value : higher) {
    const auto [begin, end] = std::equal_range(lower.begin(), lower.end(), value);
    wins += static_cast<double>(begin - lower.begin()) + 0.5 * static_cast<double>(end - begin);
  }
  return wins / (static_cast<double>(higher.size()) * static_cast<double>(lower.size()));
}

Counts count(std::span<const Outcome> outcomes) {
  Counts counts;
  for (const Outcome& outcome : outcomes) {
    Tally& tally = outcome.in_scope ? counts.in_scope : counts.out_of_scope;
    switch (outcome.verdict) {
      case Verdict::kAnswer: ++(is_right(outcome) ? tally.right : tally.wrong); break;
      case Verdict::kClarify: ++tally.clarified; break;
      case Verdict::kUnknown: ++tally.refused; break;
    }
  }
  return counts;
}

Ranking ranking_of(std::span<const Outcome> outcomes) {
  std::size_t in_scope = 0, first = 0, among_five = 0;
  double reciprocals = 0;
  for (const Outcome& outcome : outcomes) {
    in_scope += outcome.in_scope ? 1 : 0;
    if (outcome.rank == 0) continue;
    first += is_right(outcome) ? 1 : 0;
    among_five += outcome.rank <= 5 ? 1 : 0;
    reciprocals += 1 / static_cast<double>(outcome.rank);
  }
  return {.top1 = share(first, in_scope),
          .mrr10 = reciprocals / static_cast<double>(in_scope),
          .recall5 = share(among_five, in_scope)};
}

Honesty honesty_of(std::span<const Outcome> outcomes) {
  const auto [in, out] = count(outcomes);
  return {.answered = share(in.answered(), in.all()),
          .answered_right = share(in.right, in.answered()),
          .oos_refused = share(out.all() - out.answered(), out.all()),
          .auroc = auroc(confidences(outcomes, true), confidences(outcomes, false)),
          .coverage_at_90 = coverage_at_90({outcomes.begin(), outcomes.end()}, in.all())};
}

double calibration_error(std::span<const Outcome> outcomes) {
  constexpr std::size_t kBins = 10;
  std::array<double, kBins> gaps{};
  for (const Outcome& outcome : outcomes) {
    const auto bin = std::min(static_cast<std::size_t>(outcome.confidence * kBins), kBins - 1);
    gaps[bin] += outcome.confidence - (is_right(outcome) ? 1 : 0);
  }
  double sum = 0;
  for (const double gap : gaps) sum += std::abs(gap);
  return sum / static_cast<double>(outcomes.size());
}

}  // namespace foyer::inspect

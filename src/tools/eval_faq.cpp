#include "tools/eval_faq.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "knowledge/compile.h"
#include "tools/files.h"
#include "tools/measure.h"

namespace foyer::tools {
namespace {

struct Query {
  std::string text;
  std::string id;  // empty: out of scope
};

// What the brain made of one query.
struct Outcome {
  bool in_scope;
  std::size_t rank;  // of the right entry, from 1; 0: not found
  double confidence;
  bool answered;
  double us;
};

enum class Scope { kIn, kOut };

Status read_queries(const std::string& path, Scope scope, std::vector<Query>& out) {
  return for_each_row(path, [&](const nlohmann::json& row) {
    out.push_back({row.at("text"), scope == Scope::kIn ? row.at("id").get<std::string>() : std::string()});
  });
}

Result<std::vector<std::uint8_t>> build(const FaqFiles& files, const knowledge::Assets& assets, double& ms) {
  auto text = read_file(files.faq);
  if (!text.ok()) return text.error();
  const knowledge::Source source{files.faq, std::move(text).value(), files.locale};
  const auto start = Clock::now();
  auto compiled = knowledge::compile(std::span(&source, 1), assets, knowledge::Answers::kOptional);
  ms = microseconds_since(start) / 1000;
  if (!compiled.ok()) return compiled.error();
  return std::move(compiled->pack);
}

Outcome outcome_of(const Query& query, const Understood& understood) {
  const auto& candidates = understood.what.candidates;
  Outcome outcome{.in_scope = !query.id.empty(),
                  .rank = 0,
                  .confidence = candidates.empty() ? 0 : candidates.front().confidence,
                  .answered = understood.what.verdict == client::Verdict::kAnswer,
                  .us = understood.us};
  for (std::size_t i = 0; i < candidates.size() && outcome.rank == 0; ++i) {
    if (outcome.in_scope && candidates[i].entry == query.id) outcome.rank = i + 1;
  }
  return outcome;
}

Result<std::vector<Outcome>> ask_all(const FaqFiles& files, const Site& site, std::span<const Query> queries) {
  std::vector<std::string_view> texts;
  for (const Query& query : queries) texts.push_back(query.text);
  const auto understood = understand_all(files.engine, site, texts);
  if (!understood.ok()) return understood.error();
  std::vector<Outcome> outcomes;
  for (std::size_t i = 0; i < queries.size(); ++i) outcomes.push_back(outcome_of(queries[i], (*understood)[i]));
  return outcomes;
}

template <class Test>
std::size_t count(std::span<const Outcome> outcomes, Test test) {
  return static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(), test));
}

std::vector<double> confidences(std::span<const Outcome> outcomes, Scope scope) {
  std::vector<double> out;
  for (const Outcome& outcome : outcomes) {
    if (outcome.in_scope == (scope == Scope::kIn)) out.push_back(outcome.confidence);
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
    right += outcomes[i].rank == 1 ? 1 : 0;
    // A threshold answers all of one confidence or none.
    const bool is_last_of_equals = i + 1 == outcomes.size() || outcomes[i + 1].confidence < outcomes[i].confidence;
    if (is_last_of_equals && share(right, i + 1) >= 0.9) best = answered;
  }
  return share(best, in_scope);
}

Honesty honesty_of(std::span<const Outcome> outcomes) {
  const std::size_t in_scope = count(outcomes, [](const Outcome& o) { return o.in_scope; });
  const std::size_t answered = count(outcomes, [](const Outcome& o) { return o.in_scope && o.answered; });
  const std::size_t right = count(outcomes, [](const Outcome& o) { return o.in_scope && o.answered && o.rank == 1; });
  const std::size_t refused = count(outcomes, [](const Outcome& o) { return !o.in_scope && !o.answered; });
  return {.answered = share(answered, in_scope),
          .answered_right = share(right, answered),
          .oos_refused = share(refused, outcomes.size() - in_scope),
          .auroc = auroc(confidences(outcomes, Scope::kIn), confidences(outcomes, Scope::kOut)),
          .coverage_at_90 = coverage_at_90({outcomes.begin(), outcomes.end()}, in_scope)};
}

// How far confidence is from the rate of what is right, in ten bins of confidence, weighed by what is in them (Naeini, Cooper,
// Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015).
double calibration_error(std::span<const Outcome> outcomes) {
  constexpr std::size_t kBins = 10;
  std::array<double, kBins> gaps{};
  for (const Outcome& outcome : outcomes) {
    const auto bin = std::min(static_cast<std::size_t>(outcome.confidence * kBins), kBins - 1);
    gaps[bin] += outcome.confidence - (outcome.rank == 1 ? 1 : 0);
  }
  double sum = 0;
  for (const double gap : gaps) sum += std::abs(gap);
  return sum / static_cast<double>(outcomes.size());
}

void measure_ranking(std::span<const Outcome> outcomes, FaqReport& report) {
  const std::size_t in_scope = count(outcomes, [](const Outcome& o) { return o.in_scope; });
  double reciprocals = 0;
  for (const Outcome& outcome : outcomes) reciprocals += outcome.rank == 0 ? 0 : 1 / static_cast<double>(outcome.rank);
  report.top1 = share(count(outcomes, [](const Outcome& o) { return o.rank == 1; }), in_scope);
  report.recall5 = share(count(outcomes, [](const Outcome& o) { return o.rank >= 1 && o.rank <= 5; }), in_scope);
  report.mrr10 = reciprocals / static_cast<double>(in_scope);
}

}  // namespace

Result<FaqReport> evaluate_faq(const FaqFiles& files) {
  std::vector<Query> queries;
  Status status = read_queries(files.queries, Scope::kIn, queries);
  if (status.ok() && !files.oos.empty()) status = read_queries(files.oos, Scope::kOut, queries);
  if (!status.ok()) return status.error();
  const auto assets = load_assets(files.assets);
  if (!assets.ok()) return assets.error();
  FaqReport report{};
  auto bytes = build(files, *assets, report.build_ms);
  if (!bytes.ok()) return bytes.error();
  report.pack_bytes = brotli_size(*bytes);
  Site site{.pack = std::move(bytes).value(), .locale = files.locale};
  if (files.knowing == Knowing::kLanguage) site.languages = assets->languages;
  const auto asked = ask_all(files, site, queries);
  if (!asked.ok()) return asked.error();

  const std::vector<Outcome>& outcomes = *asked;
  std::vector<double> times;
  for (const Outcome& outcome : outcomes) times.push_back(outcome.us);
  measure_ranking(outcomes, report);
  report.calibration_error = calibration_error(outcomes);
  if (!files.oos.empty()) report.honesty = honesty_of(outcomes);
  report.query_us_p50 = percentile(times, 0.5);
  report.query_us_p99 = percentile(times, 0.99);
  return report;
}

}  // namespace foyer::tools

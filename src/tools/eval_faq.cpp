#include "tools/eval_faq.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>

#include <brotli/encode.h>
#include <nlohmann/json.hpp>

#include "knowledge/compile.h"
#include "knowledge/pack.h"
#include "knowledge/understand.h"
#include "tools/files.h"

namespace foyer::tools {
namespace {

using Clock = std::chrono::steady_clock;
using knowledge::Pack;

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

Result<std::vector<Query>> read_queries(const std::string& path, Scope scope) {
  const auto text = read_file(path);
  if (!text.ok()) return text.error();
  std::vector<Query> queries;
  std::size_t line_number = 0;
  for (std::size_t start = 0; start < text->size();) {
    const std::size_t end = std::min(text->find('\n', start), text->size());
    const std::string_view line = std::string_view(*text).substr(start, end - start);
    start = end + 1;
    ++line_number;
    if (line.empty()) continue;
    try {
      const auto row = nlohmann::json::parse(line);
      queries.push_back({row.at("text"), scope == Scope::kIn ? row.at("id").get<std::string>() : std::string()});
    } catch (const nlohmann::json::exception& problem) {
      return Error{path + ":" + std::to_string(line_number) + ": " + problem.what()};
    }
  }
  if (queries.empty()) return Error{path + ": no rows"};
  return queries;
}

Result<std::vector<std::uint8_t>> build(const FaqFiles& files, const knowledge::Assets& assets, double& ms) {
  auto text = read_file(files.faq);
  if (!text.ok()) return text.error();
  const knowledge::Source source{files.faq, std::move(text).value(), files.locale};
  const auto start = Clock::now();
  auto compiled = knowledge::compile(std::span(&source, 1), assets, knowledge::Answers::kOptional);
  ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  if (!compiled.ok()) return compiled.error();
  return std::move(compiled->pack);
}

std::size_t brotli_size(std::span<const std::uint8_t> bytes) {
  std::vector<std::uint8_t> out(BrotliEncoderMaxCompressedSize(bytes.size()));
  std::size_t size = out.size();
  BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_GENERIC, bytes.size(), bytes.data(), &size,
                        out.data());
  return size;
}

Outcome ask(const Pack& pack, const Query& query, const std::string& locale) {
  const auto start = Clock::now();
  const auto understood = knowledge::understand(pack, query.text, locale);
  const double us = std::chrono::duration<double, std::micro>(Clock::now() - start).count();
  Outcome outcome{
      .in_scope = !query.id.empty(),
      .rank = 0,
      .confidence = understood.candidates.empty() ? 0 : static_cast<double>(understood.candidates.front().confidence),
      .answered = understood.verdict == knowledge::Verdict::kAnswer,
      .us = us};
  for (std::size_t i = 0; i < understood.candidates.size() && outcome.rank == 0; ++i) {
    if (outcome.in_scope && pack.entry(understood.candidates[i].entry).id == query.id) outcome.rank = i + 1;
  }
  return outcome;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <class Test>
std::size_t count(std::span<const Outcome> outcomes, Test test) {
  return static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(), test));
}

// The chance that a query in scope is believed more than one out of it, ties counting half.
double auroc(std::span<const Outcome> outcomes) {
  double wins = 0;
  std::size_t pairs = 0;
  for (const Outcome& in : outcomes) {
    if (!in.in_scope) continue;
    for (const Outcome& out : outcomes) {
      if (out.in_scope) continue;
      wins += in.confidence > out.confidence ? 1 : in.confidence == out.confidence ? 0.5 : 0;
      ++pairs;
    }
  }
  return pairs == 0 ? 0 : wins / static_cast<double>(pairs);
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
          .auroc = auroc(outcomes),
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

double percentile(std::vector<double> values, double at) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(at * static_cast<double>(values.size() - 1))];
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
  auto queries = read_queries(files.queries, Scope::kIn);
  if (!queries.ok()) return queries.error();
  if (!files.oos.empty()) {
    auto oos = read_queries(files.oos, Scope::kOut);
    if (!oos.ok()) return oos.error();
    std::move(oos->begin(), oos->end(), std::back_inserter(*queries));
  }
  const auto assets = load_assets(files.assets);
  if (!assets.ok()) return assets.error();
  FaqReport report{};
  auto bytes = build(files, *assets, report.build_ms);
  if (!bytes.ok()) return bytes.error();
  report.pack_bytes = brotli_size(*bytes);
  auto pack = Pack::open(std::move(bytes).value());
  if (!pack.ok()) return pack.error();
  if (files.knowing == Knowing::kLanguage) {
    const Status taught = teach(*pack, *assets);
    if (!taught.ok()) return taught.error();
  }

  std::vector<Outcome> outcomes;
  std::vector<double> times;
  for (const Query& query : *queries) {
    outcomes.push_back(ask(*pack, query, files.locale));
    times.push_back(outcomes.back().us);
  }
  measure_ranking(outcomes, report);
  report.calibration_error = calibration_error(outcomes);
  if (!files.oos.empty()) report.honesty = honesty_of(outcomes);
  report.query_us_p50 = percentile(times, 0.5);
  report.query_us_p99 = percentile(times, 0.99);
  return report;
}

}  // namespace foyer::tools

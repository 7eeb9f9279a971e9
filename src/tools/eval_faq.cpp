#include "tools/eval_faq.h"

#include <algorithm>

#include "knowledge/compile.h"
#include "tools/files.h"
#include "tools/measure.h"

namespace foyer::tools {
namespace {

using inspect::Outcome;

struct Query {
  std::string text;
  std::string id;  // empty: out of scope
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
  auto compiled = knowledge::compile(std::span(&source, 1), assets, knowledge::Answers::kOptional, {}, files.tuning);
  ms = microseconds_since(start) / 1000;
  if (!compiled.ok()) return compiled.error();
  return std::move(compiled->pack);
}

Outcome outcome_of(const Query& query, const client::Understanding& understood) {
  const auto& candidates = understood.candidates;
  const auto is_right = [&](const auto& candidate) { return !query.id.empty() && candidate.entry == query.id; };
  const auto right = std::find_if(candidates.begin(), candidates.end(), is_right);
  return {.in_scope = !query.id.empty(),
          .rank = right == candidates.end() ? 0 : static_cast<std::size_t>(right - candidates.begin()) + 1,
          .confidence = candidates.empty() ? 0 : candidates.front().confidence,
          .verdict = static_cast<knowledge::Verdict>(understood.verdict)};
}

struct Asked {
  std::vector<Outcome> outcomes;
  std::vector<double> us;
};

Result<Asked> ask_all(const FaqFiles& files, const Site& site, std::span<const Query> queries) {
  std::vector<std::string_view> texts;
  for (const Query& query : queries) texts.push_back(query.text);
  const auto understood = understand_all(files.engine, site, texts);
  if (!understood.ok()) return understood.error();
  Asked asked;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    asked.outcomes.push_back(outcome_of(queries[i], (*understood)[i].what));
    asked.us.push_back((*understood)[i].us);
  }
  return asked;
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

  report.ranking = inspect::ranking_of(asked->outcomes);
  report.calibration_error = inspect::calibration_error(asked->outcomes);
  if (!files.oos.empty()) report.honesty = inspect::honesty_of(asked->outcomes);
  report.query_us_p50 = percentile(asked->us, 0.5);
  report.query_us_p99 = percentile(asked->us, 0.99);
  return report;
}

}  // namespace foyer::tools

#include "tools/eval_intent.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "classify/intent.h"
#include "classify/train_intent.h"
#include "tools/measure.h"

namespace foyer::tools {
namespace {

using classify::kOutOfScope;

struct Labelled {
  std::string text;
  std::string label;
};

struct Files {
  std::vector<Labelled> train;
  std::vector<Labelled> validation;
  std::vector<Labelled> test;  // and out of scope
  std::vector<std::string> unrelated;
};

// What the model made of one text.
struct Outcome {
  bool in_scope;
  bool right;
  bool answered;
  double confidence;
  double us;
};

Status read_rows(const std::string& path, std::vector<Labelled>& out) {
  return for_each_row(path, [&](const nlohmann::json& row) { out.push_back({row.at("text"), row.at("label")}); });
}

Status read_outside(const std::string& path, std::vector<Labelled>& out) {
  return for_each_row(path, [&](const nlohmann::json& row) { out.push_back({row.at("text"), std::string(kOutOfScope)}); });
}

// Of the files' language only: a text of another is too easy to refuse.
Status read_unrelated(const IntentFiles& files, std::vector<std::string>& out) {
  const std::string language = files.locale.substr(0, files.locale.find('-'));
  return for_each_row(files.assets + "/training/unrelated/" + language + ".jsonl",
                      [&](const nlohmann::json& row) { out.push_back(row.at("text")); });
}

Result<Files> read_all(const IntentFiles& files) {
  Files out;
  Status status = read_rows(files.train, out.train);
  if (status.ok() && !files.validation.empty()) status = read_rows(files.validation, out.validation);
  if (status.ok()) status = read_rows(files.test, out.test);
  if (status.ok() && !files.oos_test.empty()) status = read_outside(files.oos_test, out.test);
  if (status.ok()) status = read_unrelated(files, out.unrelated);
  if (!status.ok()) return status.error();
  return out;
}

std::vector<classify::Row> as_rows(std::span<const Labelled> rows) {
  std::vector<classify::Row> out;
  for (const Labelled& row : rows) out.push_back({row.text, row.label});
  return out;
}

Result<std::vector<std::uint8_t>> train(const Files& files, double& ms) {
  const auto rows = as_rows(files.train), validation = as_rows(files.validation);
  const std::vector<std::string_view> unrelated(files.unrelated.begin(), files.unrelated.end());
  const auto start = Clock::now();
  auto model = classify::train_intent({rows, validation, unrelated});
  ms = microseconds_since(start) / 1000;
  return model;
}

Outcome ask(const classify::IntentModel& model, const Labelled& row) {
  const auto start = Clock::now();
  const classify::Intent intent = model.classify(row.text);
  const double us = microseconds_since(start);
  const bool in_scope = row.label != kOutOfScope;
  return {in_scope, in_scope && model.classes()[intent.index] == row.label, intent.in_scope, intent.confidence, us};
}

template <class Test>
std::size_t count(std::span<const Outcome> outcomes, Test test) {
  return static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(), test));
}

IntentAtThreshold at_threshold(std::span<const Outcome> outcomes) {
  const std::size_t right = count(outcomes, [](const Outcome& o) { return o.answered && o.right; });
  const std::size_t outside = count(outcomes, [](const Outcome& o) { return !o.in_scope; });
  const std::size_t refused = count(outcomes, [](const Outcome& o) { return !o.answered; });
  const std::size_t rightly = count(outcomes, [](const Outcome& o) { return !o.in_scope && !o.answered; });
  return {share(right + rightly, outcomes.size()), share(rightly, outside), share(rightly, refused)};
}

std::vector<double> confidences(std::span<const Outcome> outcomes, bool in_scope) {
  std::vector<double> out;
  for (const Outcome& outcome : outcomes) {
    if (outcome.in_scope == in_scope) out.push_back(outcome.confidence);
  }
  return out;
}

IntentReport report_of(std::span<const Outcome> outcomes) {
  IntentReport report{};
  const std::size_t in_scope = count(outcomes, [](const Outcome& o) { return o.in_scope; });
  report.accuracy = share(count(outcomes, [](const Outcome& o) { return o.right; }), in_scope);
  report.at_threshold = at_threshold(outcomes);
  if (in_scope < outcomes.size()) report.oos_auroc = auroc(confidences(outcomes, true), confidences(outcomes, false));
  std::vector<double> times;
  for (const Outcome& outcome : outcomes) times.push_back(outcome.us);
  report.query_us_p50 = percentile(times, 0.5);
  report.query_us_p99 = percentile(times, 0.99);
  return report;
}

}  // namespace

Result<IntentReport> evaluate_intent(const IntentFiles& paths) {
  const auto files = read_all(paths);
  if (!files.ok()) return files.error();
  double train_ms = 0;
  const auto bytes = train(*files, train_ms);
  if (!bytes.ok()) return Error{paths.train + ": " + bytes.error().message};
  const auto model = classify::IntentModel::open(*bytes);
  if (!model.ok()) return model.error();

  std::vector<Outcome> outcomes;
  for (const Labelled& row : files->test) outcomes.push_back(ask(*model, row));
  IntentReport report = report_of(outcomes);
  report.model_bytes = brotli_size(*bytes);
  report.train_ms = train_ms;
  return report;
}

}  // namespace foyer::tools

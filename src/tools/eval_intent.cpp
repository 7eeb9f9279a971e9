#include "tools/eval_intent.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "classify/train_intent.h"
#include "tools/bare_pack.h"
#include "tools/files.h"
#include "tools/intent_texts.h"
#include "tools/measure.h"

namespace foyer::tools {
namespace {

using classify::kOutOfScope;

struct Files {
  IntentTexts training;
  std::vector<LabelledText> test;  // and out of scope
};

// What the model made of one text.
struct Outcome {
  bool in_scope;
  bool right;
  bool answered;
  double confidence;
  double us;
};

Status read_outside(const std::string& path, std::vector<LabelledText>& out) {
  return for_each_row(path, [&](const nlohmann::json& row) { out.push_back({row.at("text"), std::string(kOutOfScope)}); });
}

Result<Files> read_all(const IntentFiles& files) {
  auto training = read_intent_texts(files.train, files.validation, files.locale, files.assets);
  if (!training.ok()) return training.error();
  Files out{std::move(training).value(), {}};
  Status status = read_labelled_texts(files.test, out.test);
  if (status.ok() && !files.oos_test.empty()) status = read_outside(files.oos_test, out.test);
  if (!status.ok()) return status.error();
  return out;
}

Outcome outcome_of(const LabelledText& row, const Understood& understood) {
  const client::Understanding& what = understood.what;
  const bool in_scope = row.label != kOutOfScope;
  return {in_scope, in_scope && what.likeliest_intent == row.label, !what.intent.empty(), what.intent_confidence, understood.us};
}

// Asked of a pack that has nothing but the model.
Result<std::vector<Outcome>> ask_all(const IntentFiles& paths, std::span<const std::uint8_t> model, std::span<const LabelledText> rows) {
  auto assets = load_assets(paths.assets);
  if (!assets.ok()) return assets.error();
  assets->small_languages.clear();
  const knowledge::Intents intents{paths.locale, {model.begin(), model.end()}};
  auto pack = bare_pack(std::span(&paths.locale, 1), *assets, std::span(&intents, 1));
  if (!pack.ok()) return pack.error();
  std::vector<std::string_view> texts;
  for (const LabelledText& row : rows) texts.push_back(row.text);
  const Site site{.pack = std::move(pack).value(), .locale = paths.locale};
  const auto understood = understand_all(paths.engine, site, texts);
  if (!understood.ok()) return understood.error();
  std::vector<Outcome> outcomes;
  for (std::size_t i = 0; i < rows.size(); ++i) outcomes.push_back(outcome_of(rows[i], (*understood)[i]));
  return outcomes;
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
  const auto start = Clock::now();
  const auto model = train_intents(files->training);
  const double train_ms = microseconds_since(start) / 1000;
  if (!model.ok()) return Error{paths.train + ": " + model.error().message};
  const auto outcomes = ask_all(paths, *model, files->test);
  if (!outcomes.ok()) return outcomes.error();
  IntentReport report = report_of(*outcomes);
  report.model_bytes = brotli_size(*model);
  report.train_ms = train_ms;
  return report;
}

}  // namespace foyer::tools

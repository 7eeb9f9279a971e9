// foyer eval: measures the brain on files of questions whose answers are known.
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "tools/command.h"
#include "tools/eval_faq.h"
#include "tools/eval_intent.h"
#include "tools/eval_triage.h"
#include "tools/files.h"
#include "tools/triage_corpus.h"
#include "tools/tuning_options.h"

namespace foyer::tools {
namespace {

enum class Output { kTable, kJson };

nlohmann::ordered_json to_json(const FaqReport& report) {
  nlohmann::ordered_json json = {{"top1", report.ranking.top1}, {"mrr10", report.ranking.mrr10}, {"recall5", report.ranking.recall5},
                                {"calibration_error", report.calibration_error}};
  if (report.honesty) {
    json["answered"] = report.honesty->answered;
    json["answered_right"] = report.honesty->answered_right;
    json["oos_refused"] = report.honesty->oos_refused;
    json["auroc"] = report.honesty->auroc;
    json["coverage_at_90"] = report.honesty->coverage_at_90;
  }
  json["pack_bytes"] = report.pack_bytes;
  json["build_ms"] = report.build_ms;
  json["query_us"] = {{"p50", report.query_us_p50}, {"p99", report.query_us_p99}};
  return json;
}

nlohmann::ordered_json to_json(const IntentReport& report) {
  const IntentAtThreshold& at = report.at_threshold;
  nlohmann::ordered_json json = {
      {"accuracy", report.accuracy},
      {"at_threshold", {{"accuracy", at.accuracy}, {"oos_recall", at.oos_recall}, {"oos_precision", at.oos_precision}}}};
  json["oos_auroc"] = report.oos_auroc ? nlohmann::ordered_json(*report.oos_auroc) : nlohmann::ordered_json();
  json["model_bytes"] = report.model_bytes;
  json["train_ms"] = report.train_ms;
  json["query_us"] = {{"p50", report.query_us_p50}, {"p99", report.query_us_p99}};
  return json;
}

nlohmann::ordered_json to_json(const TriageReport& report) {
  return {{"priority",
           {{"accuracy", report.priority.accuracy},
            {"macro_f1", report.priority.macro_f1},
            {"urgent_recall", report.urgent_recall}}},
          {"sentiment", {{"accuracy", report.sentiment.accuracy}, {"macro_f1", report.sentiment.macro_f1}}},
          {"wants_person", {{"f1", report.wants_person_f1}}},
          {"held_out", report.held_out}};
}

nlohmann::ordered_json to_json(const SentimentReport& report) {
  return {{"accuracy", report.accuracy}, {"macro_f1", report.macro_f1}, {"held_out", report.held_out}};
}

void print(const nlohmann::ordered_json& report, Output output) {
  if (output == Output::kJson) {
    std::cout << report.dump() << '\n';
    return;
  }
  for (const auto& [name, value] : report.items()) std::cout << name << '\t' << value << '\n';
}

// report: what a measurement gave, or why it could not.
int finish(const auto& report, Output output) {
  if (!report.ok()) {
    std::cerr << report.error().message << '\n';
    return kBadInput;
  }
  print(to_json(*report), output);
  return kDone;
}

// --wasm, with or without the module's path.
void add_wasm(CLI::App& command, Engine& engine) {
  CLI::Option* option = command.add_option_function<std::vector<std::string>>(
      "--wasm", [&engine](const auto& given) { engine.wasm = given.empty() || given[0].empty() ? default_module() : given[0]; },
      "Ask foyer.wasm under Node instead of this program; PATH: its foyer.mjs");
  option->expected(0, 1)->type_name("[PATH]");
}

void add_faq(CLI::App& eval, int& status) {
  auto files = std::make_shared<FaqFiles>();
  auto json = std::make_shared<bool>(false);
  files->locale = "en";
  files->assets = default_assets_folder();
  CLI::App* command = eval.add_subcommand("faq", "Which entry of an FAQ a question finds");
  command->add_option("--faq", files->faq, "The FAQ (JSON)")->required();
  command->add_option("--queries", files->queries, R"(Questions: JSON Lines of {"text","id"})")->required();
  command->add_option("--oos", files->oos, R"(What the FAQ does not answer: JSON Lines of {"text"})");
  command->add_option("--lang", files->locale, "The files' language")->capture_default_str();
  command->add_flag_callback("--engine-only", [files] { files->knowing = Knowing::kEngineOnly; },
                             "As before the language pack has come");
  command->add_option("--assets", files->assets, "The folder of phrases and training texts")->capture_default_str();
  add_tuning(*command, files->tuning);
  add_wasm(*command, files->engine);
  command->add_flag("--json", *json, "Print one JSON object");
  command->callback([=, &status] { status = finish(evaluate_faq(*files), *json ? Output::kJson : Output::kTable); });
}

void add_intent(CLI::App& eval, int& status) {
  auto files = std::make_shared<IntentFiles>();
  auto json = std::make_shared<bool>(false);
  files->locale = "en";
  files->assets = default_assets_folder();
  CLI::App* command = eval.add_subcommand("intent", "Which of the intents taught a text has, or none");
  command->add_option("--train", files->train, R"(JSON Lines of {"text","label"}; "oos" is no intent)")->required();
  command->add_option("--val", files->validation, "The same: what confidence and threshold are also fitted to");
  command->add_option("--test", files->test, "The same: what is measured")->required();
  command->add_option("--oos-test", files->oos_test, R"(Texts of no intent: JSON Lines of {"text"})");
  command->add_option("--lang", files->locale, "The files' language")->capture_default_str();
  command->add_option("--assets", files->assets, "The folder of phrases and training texts")->capture_default_str();
  add_wasm(*command, files->engine);
  command->add_flag("--json", *json, "Print one JSON object");
  command->callback([=, &status] { status = finish(evaluate_intent(*files), *json ? Output::kJson : Output::kTable); });
}

template <class Report>
void add_triage(CLI::App& eval, int& status, const char* name, const char* purpose,
                Result<Report> (*evaluate)(const TriageTest&)) {
  auto test = std::make_shared<TriageTest>(TriageTest{"", "en", default_assets_folder(), 5, Knowing::kLanguage, {}});
  auto json = std::make_shared<bool>(false);
  CLI::App* command = eval.add_subcommand(name, purpose);
  command->add_option("--test", test->file, "Labelled messages: JSON Lines")->required();
  command->add_option("--lang", test->language, "The file's language")
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(kTriageLanguages), std::end(kTriageLanguages))))
      ->capture_default_str();
  command->add_option("--folds", test->folds, "Rows that the models were trained on are held out in so many parts")
      ->check(CLI::Range(2, 100))
      ->capture_default_str();
  command->add_flag_callback("--engine-only", [test] { test->knowing = Knowing::kEngineOnly; },
                             "As before the language pack has come");
  command->add_option("--assets", test->assets, "The folder of models, lexicons and training texts")->capture_default_str();
  add_wasm(*command, test->engine);
  command->add_flag("--json", *json, "Print one JSON object");
  command->callback([=, &status] { status = finish(evaluate(*test), *json ? Output::kJson : Output::kTable); });
}

}  // namespace

void add_eval(CLI::App& program, int& status) {
  CLI::App* eval = program.add_subcommand("eval", "Measure accuracy, honesty, size and speed");
  eval->require_subcommand(1);
  add_faq(*eval, status);
  add_intent(*eval, status);
  add_triage(*eval, status, "triage", "Priority, sentiment and who wants a person", evaluate_triage);
  add_triage(*eval, status, "sentiment", "Sentiment alone, two- or three-way by what the file holds", evaluate_sentiment);
}

}  // namespace foyer::tools

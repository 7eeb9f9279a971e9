// foyer eval: measures the brain on files of questions whose answers are known.
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "tools/command.h"
#include "tools/eval_faq.h"
#include "tools/files.h"

namespace foyer::tools {
namespace {

enum class Output { kTable, kJson };

nlohmann::ordered_json to_json(const FaqReport& report) {
  nlohmann::ordered_json json = {{"top1", report.top1}, {"mrr10", report.mrr10}, {"recall5", report.recall5},
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

void print(const nlohmann::ordered_json& report, Output output) {
  if (output == Output::kJson) {
    std::cout << report.dump() << '\n';
    return;
  }
  for (const auto& [name, value] : report.items()) std::cout << name << '\t' << value << '\n';
}

int run_faq(const FaqFiles& files, Output output) {
  const auto report = evaluate_faq(files);
  if (!report.ok()) {
    std::cerr << report.error().message << '\n';
    return kBadInput;
  }
  print(to_json(*report), output);
  return kDone;
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
  command->add_flag("--json", *json, "Print one JSON object");
  command->callback([=, &status] { status = run_faq(*files, *json ? Output::kJson : Output::kTable); });
}

}  // namespace

void add_eval(CLI::App& program, int& status) {
  CLI::App* eval = program.add_subcommand("eval", "Measure accuracy, honesty, size and speed");
  eval->require_subcommand(1);
  add_faq(*eval, status);
}

}  // namespace foyer::tools

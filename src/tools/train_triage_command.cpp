// foyer train triage: makes the triage models that are part of the repository.
#include <iostream>
#include <memory>

#include "tools/command.h"
#include "tools/files.h"
#include "tools/triage_corpus.h"

namespace foyer::tools {
namespace {

struct Options {
  std::string assets = default_assets_folder();
  std::string out = assets;
  std::vector<std::string> languages = {std::begin(kTriageLanguages), std::end(kTriageLanguages)};
};

int train_language(const Options& options, const std::string& language) {
  const auto corpus = read_triage_corpus(options.assets, language, default_sentiment_files(language));
  const auto models = corpus.ok() ? corpus->train([](std::string_view) { return false; }) : corpus.error();
  if (!models.ok()) {
    std::cerr << models.error().message << '\n';
    return kBadInput;
  }
  const std::string path = triage_model_path(options.out, language);
  if (const Status written = write_file(path, *models); !written.ok()) {
    std::cerr << written.error().message << '\n';
    return kFailed;
  }
  std::cout << path << ": " << models->size() << " bytes\n";
  return kDone;
}

int run(const Options& options) {
  for (const std::string& language : options.languages) {
    if (const int status = train_language(options, language); status != kDone) return status;
  }
  return kDone;
}

}  // namespace

void add_train_triage(CLI::App& train, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* triage = train.add_subcommand("triage", "Priority, sentiment and small talk, to assets/language");
  triage->add_option("--assets", options->assets, "The folder of training texts and lexicons")->capture_default_str();
  triage->add_option("--out", options->out, "The folder that holds language/")->capture_default_str();
  triage->add_option("--lang", options->languages, "The languages")->capture_default_str();
  triage->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools

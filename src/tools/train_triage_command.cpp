// foyer train triage: makes the triage models that are part of the repository: the small ones, a small language pack each; the
// large ones within the language packs, which must be there.
#include <iostream>
#include <memory>

#include "base/bytes.h"
#include "language/train/write.h"
#include "tools/command.h"
#include "tools/files.h"
#include "tools/triage_corpus.h"

namespace foyer::tools {
namespace {

using classify::TriageSize;

struct Options {
  std::string assets = default_assets_folder();
  std::string out = assets;
  std::vector<std::string> languages = {std::begin(kTriageLanguages), std::end(kTriageLanguages)};
};

struct Made {
  std::string path;
  std::vector<std::uint8_t> bytes;
};

Result<Made> make(const TriageCorpus& corpus, TriageSize size, const Options& options, const std::string& language) {
  auto models = corpus.train(size, [](std::string_view) { return false; });
  if (!models.ok()) return models.error();
  if (size == TriageSize::kSmall) {
    return Made{small_language_path(options.out, language), language::write_small_language(language, *models)};
  }
  const std::string path = language_pack_path(options.out, language);
  const auto pack = read_file(path);
  if (!pack.ok()) return pack.error();
  auto taught = language::with_triage_models(as_bytes(*pack), *models);
  if (!taught.ok()) return Error{path + ": " + taught.error().message};
  return Made{path, std::move(taught).value()};
}

int fail(const Error& error, int status) {
  std::cerr << error.message << '\n';
  return status;
}

int train_language(const Options& options, const std::string& language) {
  const auto corpus = read_triage_corpus(options.assets, language, default_sentiment_files(language));
  if (!corpus.ok()) return fail(corpus.error(), kBadInput);
  for (const TriageSize size : {TriageSize::kSmall, TriageSize::kLarge}) {
    const auto made = make(*corpus, size, options, language);
    if (!made.ok()) return fail(made.error(), kBadInput);
    if (const Status written = write_file(made->path, made->bytes); !written.ok()) return fail(written.error(), kFailed);
    std::cout << made->path << ": " << made->bytes.size() << " bytes\n";
  }
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

// foyer train: makes what is shipped from texts.
#include <iostream>
#include <memory>

#include "language/train/train.h"
#include "tools/command.h"
#include "tools/files.h"

namespace foyer::tools {
namespace {

struct Options {
  std::string recipe;
  std::string corpus;
  std::string out;
};

// A recipe names its files from the folder of the texts, or, where they begin with "assets/", from the repository.
std::string path_of(const Options& options, const std::string& file) {
  if (file.starts_with("assets/")) return default_assets_folder() + file.substr(std::string_view("assets").size());
  return options.corpus + "/" + file;
}

Result<std::vector<std::uint8_t>> train(const Options& options) {
  const auto text = read_file(options.recipe);
  if (!text.ok()) return text.error();
  const auto recipe = language::read_recipe(*text);
  if (!recipe.ok()) return Error{options.recipe + ": " + recipe.error().message};
  return language::train(*recipe, [&](const std::string& file) { return read_file(path_of(options, file)); },
                         [](const std::string& line) { std::cerr << line << '\n'; });
}

int run(const Options& options) {
  const auto pack = train(options);
  if (!pack.ok()) {
    std::cerr << pack.error().message << '\n';
    return kBadInput;
  }
  const Status written = write_file(options.out, *pack);
  if (!written.ok()) std::cerr << written.error().message << '\n';
  return written.ok() ? kDone : kFailed;
}

}  // namespace

void add_train(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* train = program.add_subcommand("train", "Make what is shipped from texts")->require_subcommand(1);
  CLI::App* command = train->add_subcommand("language", "A language pack: rarity and meaning of a language's words");
  command->add_option("recipe", options->recipe, "What to learn from and how, as JSON")->required();
  command->add_option("--corpus", options->corpus, "The folder of the texts that the recipe names")->required();
  command->add_option("-o,--out", options->out, "The language pack to write")->required();
  command->callback([options, &status] { status = run(*options); });
  add_train_triage(*train, status);
}

}  // namespace foyer::tools

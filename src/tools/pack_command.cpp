// foyer pack: from FAQ sources to the pack that browsers load.
#include <iostream>
#include <memory>

#include "knowledge/compile.h"
#include "knowledge/pack.h"
#include "tools/command.h"
#include "tools/files.h"

namespace foyer::tools {
namespace {

struct Options {
  std::vector<std::string> sources;
  std::string locale = "en";
  std::string out;
  std::string assets = default_assets_folder();
};

// "zh=faq.json" is faq.json, whose plain strings are Chinese.
Result<knowledge::Source> read_source(const std::string& given, const std::string& locale) {
  const std::size_t sign = given.find('=');
  const bool names_locale = sign != std::string::npos && given.find('/') > sign;
  const std::string path = names_locale ? given.substr(sign + 1) : given;
  auto text = read_file(path);
  if (!text.ok()) return text.error();
  return knowledge::Source{path, std::move(text).value(), names_locale ? given.substr(0, sign) : locale};
}

Result<knowledge::Compiled> compile(const Options& options) {
  std::vector<knowledge::Source> sources;
  for (const std::string& given : options.sources) {
    auto source = read_source(given, options.locale);
    if (!source.ok()) return source.error();
    sources.push_back(std::move(source).value());
  }
  const auto assets = load_assets(options.assets);
  if (!assets.ok()) return assets.error();
  return knowledge::compile(sources, *assets);
}

int run(const Options& options) {
  auto compiled = compile(options);
  if (!compiled.ok()) {
    std::cerr << compiled.error().message << '\n';
    return kBadInput;
  }
  for (const std::string& warning : compiled->warnings) std::cerr << "warning: " << warning << '\n';
  const Status written = write_file(options.out, compiled->pack);
  if (!written.ok()) {
    std::cerr << written.error().message << '\n';
    return kFailed;
  }
  const auto pack = knowledge::Pack::open(std::move(compiled->pack));
  if (!pack.ok()) {
    std::cerr << options.out << ": " << pack.error().message << '\n';
    return kFailed;
  }
  std::cout << options.out << ": " << pack->size() << " entries in " << pack->locales().size() << " locale(s)\n";
  return kDone;
}

}  // namespace

void add_pack(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("pack", "Check FAQ sources and compile them to a knowledge pack");
  command->add_option("source", options->sources, "FAQ files; LOCALE=FILE where a file's plain strings are not in --locale")
      ->required();
  command->add_option("--locale", options->locale, "The locale of plain strings")->capture_default_str();
  command->add_option("-o,--out", options->out, "The pack to write")->required();
  command->add_option("--assets", options->assets, "The folder of phrases and training texts")->capture_default_str();
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools

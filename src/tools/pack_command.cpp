// foyer pack: from FAQ sources to the pack that browsers load.
#include <iostream>
#include <memory>

#include "knowledge/compare.h"
#include "knowledge/compile.h"
#include "knowledge/pack.h"
#include "tools/command.h"
#include "tools/files.h"
#include "tools/intent_texts.h"
#include "tools/tuning_options.h"

namespace foyer::tools {
namespace {

struct Options {
  std::vector<std::string> sources;
  std::string locale = "en";
  std::vector<std::string> intents;
  std::string out;
  std::string against;  // a pack; empty: none
  bool is_strict = false;
  bool judges = true;  // the pack has what judges messages
  knowledge::Tuning tuning;
  std::string assets = default_assets_folder();
};

struct Named {
  std::string locale;
  std::string path;
};

// "zh=faq.json" is faq.json, whose plain strings are Chinese.
Named read_name(const std::string& given, const std::string& locale) {
  const std::size_t sign = given.find('=');
  if (sign == std::string::npos || given.find('/') < sign) return {locale, given};
  return {given.substr(0, sign), given.substr(sign + 1)};
}

Result<knowledge::Source> read_source(const Named& named) {
  auto text = read_file(named.path);
  if (!text.ok()) return text.error();
  return knowledge::Source{named.path, std::move(text).value(), named.locale};
}

// What is going to be written, and what the owner should know before.
struct Made {
  std::vector<std::uint8_t> bytes;
  knowledge::Pack pack;
  std::vector<std::string> warnings;
  std::string comparison;  // a line; empty where there is nothing to compare with
};

Result<knowledge::Compiled> compile(const Options& options, const knowledge::Assets& assets) {
  std::vector<knowledge::Source> sources;
  for (const std::string& given : options.sources) {
    auto source = read_source(read_name(given, options.locale));
    if (!source.ok()) return source.error();
    sources.push_back(std::move(source).value());
  }
  std::vector<knowledge::Intents> intents;
  for (const std::string& given : options.intents) {
    const Named named = read_name(given, options.locale);
    auto taught = read_intents(named.path, named.locale, options.assets);
    if (!taught.ok()) return taught.error();
    intents.push_back(std::move(taught).value());
  }
  return knowledge::compile(sources, assets, knowledge::Answers::kRequired, intents, options.tuning);
}

Status compare_with(const std::string& path, const knowledge::Assets& assets, Made& made) {
  auto bytes = read_file(path);
  if (!bytes.ok()) return bytes.error();
  auto before = knowledge::Pack::open({bytes->begin(), bytes->end()});
  if (!before.ok()) return Error{path + ": " + before.error().message};
  for (knowledge::Pack* pack : {&*before, &made.pack}) {
    if (Status taught = teach(*pack, assets); !taught.ok()) return taught;
  }
  const auto compared = knowledge::compare(*before, made.pack);
  made.warnings.insert(made.warnings.end(), compared.losses.begin(), compared.losses.end());
  made.comparison = std::to_string(compared.right_now) + " of " + std::to_string(compared.wordings) +
                    " wordings find their entry without being in it, " + std::to_string(compared.right_before) + " in " + path;
  return {};
}

Result<Made> make(const Options& options) {
  auto assets = load_assets(options.assets);
  if (!assets.ok()) return assets.error();
  if (!options.judges) assets->small_languages.clear();
  auto compiled = compile(options, *assets);
  if (!compiled.ok()) return compiled.error();
  auto pack = knowledge::Pack::open(compiled->pack);
  if (!pack.ok()) return Error{options.out + ": " + pack.error().message};
  Made made{std::move(compiled->pack), std::move(pack).value(), std::move(compiled->warnings), {}};
  if (options.against.empty()) return made;
  if (const Status compared = compare_with(options.against, *assets, made); !compared.ok()) return compared.error();
  return made;
}

int run(const Options& options) {
  const auto made = make(options);
  if (!made.ok()) {
    std::cerr << made.error().message << '\n';
    return kBadInput;
  }
  for (const std::string& warning : made->warnings) std::cerr << "warning: " << warning << '\n';
  if (!made->comparison.empty()) std::cout << made->comparison << '\n';
  if (options.is_strict && !made->warnings.empty()) return kBadInput;
  const Status written = write_file(options.out, made->bytes);
  if (!written.ok()) {
    std::cerr << written.error().message << '\n';
    return kFailed;
  }
  std::cout << options.out << ": " << made->pack.size() << " entries in " << made->pack.locales().size() << " locale(s)\n";
  return kDone;
}

}  // namespace

void add_pack(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("pack", "Check FAQ sources and compile them to a knowledge pack");
  command->add_option("source", options->sources, "FAQ files; LOCALE=FILE where a file's plain strings are not in --locale")
      ->required();
  command->add_option("--locale", options->locale, "The locale of plain strings")->capture_default_str();
  command->add_option("--intents", options->intents,
                      R"(What visitors want: JSON Lines of {"text","label"}, "oos" is none; LOCALE=FILE for other locales)");
  command->add_option("-o,--out", options->out, "The pack to write")->required();
  command->add_option("--against", options->against, "A pack, as is published: warn of entries that are harder to find than in it");
  command->add_flag("--strict", options->is_strict, "Where there is a warning, write nothing and exit with 2");
  command->add_flag("!--without-triage", options->judges,
                    "As a relay serves it: small language packs bring what judges messages");
  add_tuning(*command, options->tuning);
  command->add_option("--assets", options->assets, "The folder of phrases and training texts")->capture_default_str();
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools

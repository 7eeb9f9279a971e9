// foyer import: FAQs of other programs to the FAQ source that `foyer pack` reads.
#include <iostream>
#include <memory>

#include "import/import.h"
#include "tools/command.h"
#include "tools/files.h"

namespace foyer::tools {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string locale = "en";
  std::string format;  // empty: by each file's extension
  std::string out;
};

Result<import::Input> read_input(const std::string& path, const std::string& format_name) {
  const auto format = format_name.empty() ? import::format_of_file(path) : import::format_named(format_name);
  if (!format) return Error{path + ": its extension is not known; name the format with --format csv, markdown or html"};
  auto text = read_file(path);
  if (!text.ok()) return text.error();
  return import::Input{path, std::move(text).value(), *format};
}

Result<import::Imported> import_files(const Options& options) {
  std::vector<import::Input> inputs;
  for (const std::string& path : options.files) {
    auto input = read_input(path, options.format);
    if (!input.ok()) return input.error();
    inputs.push_back(std::move(input).value());
  }
  return import::import_faq(inputs, options.locale);
}

int run(const Options& options) {
  const auto imported = import_files(options);
  if (!imported.ok()) {
    std::cerr << imported.error().message << '\n';
    return kBadInput;
  }
  for (const std::string& warning : imported->warnings) std::cerr << "warning: " << warning << '\n';
  if (options.out.empty()) {
    std::cout << imported->json;
    return kDone;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(imported->json.data());
  const Status written = write_file(options.out, {bytes, imported->json.size()});
  if (!written.ok()) {
    std::cerr << written.error().message << '\n';
    return kFailed;
  }
  std::cout << options.out << ": " << imported->entries << " entries\n";
  return kDone;
}

}  // namespace

void add_import(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("import", "Make an FAQ source of CSV, Markdown, or the FAQPage of an HTML page");
  command->add_option("file", options->files, "Files; together they become one FAQ")->required();
  command->add_option("--format", options->format, "What the files are; by their extensions if absent")
      ->check(CLI::IsMember({"csv", "markdown", "html"}));
  command->add_option("--locale", options->locale, "The language that they are in")->capture_default_str();
  command->add_option("-o,--out", options->out, "The FAQ source to write; to the standard output if absent");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools

#include "tools/engine.h"

#include <filesystem>
#include <utility>

#include "api/describe.h"
#include "api/foyer.h"
#include "knowledge/pack.h"
#include "knowledge/understand.h"
#include "tools/files.h"
#include "tools/measure.h"
#include "tools/run_node.h"
#include "tools/scratch_folder.h"

namespace foyer::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRunner = "eval_runner.mjs";  // beside this program
constexpr std::size_t kMaxAnswerBytes = 1 << 20;

Result<std::vector<Understood>> understand_here(const Site& site, std::span<const std::string_view> texts) {
  auto pack = knowledge::Pack::open(site.pack);
  if (!pack.ok()) return pack.error();
  knowledge::Assets known;
  known.languages = site.languages;
  const Status taught = teach(*pack, known);
  if (!taught.ok()) return taught.error();
  while (pack->prepare(pack->nearest_locale(site.locale))) continue;
  std::vector<Understood> all;
  for (const std::string_view text : texts) {
    const auto start = Clock::now();
    const auto understood = knowledge::understand(*pack, text, site.locale);
    const double us = microseconds_since(start);
    all.push_back({api::describe(*pack, understood), us});
  }
  return all;
}

std::vector<std::uint8_t> settings_of(const Site& site) {
  client::Settings settings;
  settings.site = "eval";
  settings.locale = site.locale;
  settings.visitor = std::string(64, '0');
  ByteWriter out;
  write(out, settings);
  return std::move(out).take();
}

// Each with its length before it, as the runner reads them.
std::vector<std::uint8_t> framed(std::span<const std::string_view> texts) {
  ByteWriter out;
  for (const std::string_view text : texts) {
    out.u32(static_cast<std::uint32_t>(text.size()));
    out.bytes(as_bytes(text));
  }
  return std::move(out).take();
}

Status write_question(const fs::path& folder, const Site& site, std::span<const std::string_view> texts) {
  Status status = write_file(folder / "settings", settings_of(site));
  if (status.ok()) status = write_file(folder / "pack", site.pack);
  for (std::size_t i = 0; i < site.languages.size() && status.ok(); ++i) {
    status = write_file(folder / ("language." + std::to_string(i)), as_bytes(site.languages[i].text));
  }
  if (status.ok()) status = write_file(folder / "texts", framed(texts));
  return status;
}

// Per text: f64 microseconds, u32 bytes, and an Understanding.
Result<std::vector<Understood>> read_answers(const fs::path& path, std::size_t count) {
  const auto file = read_file(path);
  if (!file.ok()) return file.error();
  ByteReader in(as_bytes(*file));
  std::vector<Understood> all(count);
  for (Understood& one : all) {
    one.us = in.f64();
    const std::size_t size = in.u32();
    ByteReader answer(in.bytes(std::min(size, kMaxAnswerBytes)));
    read(answer, one.what);
    if (answer.failed() || !answer.at_end()) in.fail();
  }
  if (in.failed() || !in.at_end()) return Error{"foyer.wasm gave answers that this program does not understand: both of one build?"};
  return all;
}

fs::path program_folder() {
  std::error_code problem;
  return fs::read_symlink("/proc/self/exe", problem).parent_path();
}

Result<std::vector<Understood>> understand_in_node(const std::string& module, const Site& site,
                                                   std::span<const std::string_view> texts) {
  std::error_code problem;
  const fs::path glue = fs::is_directory(module, problem) ? fs::path(module) / "foyer.mjs" : fs::path(module);
  for (const fs::path& needed : {glue, glue.parent_path() / "foyer.wasm"}) {
    if (!fs::exists(needed, problem)) return Error{needed.string() + ": not there; `scripts/build wasm` makes it, --wasm PATH names another"};
  }
  const auto folder = ScratchFolder::make("foyer-eval");
  if (!folder.ok()) return folder.error();
  Status status = write_question(folder->path(), site, texts);
  if (status.ok()) status = run_node({(program_folder() / kRunner).string(), std::to_string(foyer_abi_version()), fs::absolute(glue).string(),
                                     folder->path().string()});
  if (!status.ok()) return status.error();
  return read_answers(folder->path() / "answers", texts.size());
}

}  // namespace

Result<std::vector<Understood>> understand_all(const Engine& engine, const Site& site, std::span<const std::string_view> texts) {
  return engine.wasm.empty() ? understand_here(site, texts) : understand_in_node(engine.wasm, site, texts);
}

std::string default_module() { return (program_folder().parent_path() / "wasm" / "foyer.mjs").string(); }

}  // namespace foyer::tools

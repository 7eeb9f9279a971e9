#include "server/sites/packs.h"

#include <brotli/encode.h>

#include "knowledge/understand.h"
#include "tools/files.h"
#include "tools/intent_texts.h"

namespace foyer::server {
namespace {

Result<std::vector<knowledge::Source>> read_sources(const SiteSettings& site) {
  std::vector<knowledge::Source> sources;
  for (const TextSource& faq : site.faq) {
    Result<std::string> text = tools::read_file(faq.path);
    if (!text) return text.error();
    sources.push_back({faq.path, std::move(*text), faq.locale});
  }
  return sources;
}

Result<std::vector<knowledge::Intents>> read_intents(const SiteSettings& site, const std::string& assets_folder) {
  std::vector<knowledge::Intents> intents;
  for (const TextSource& source : site.intents) {
    auto taught = tools::read_intents(source.path, source.locale, assets_folder);
    if (!taught) return taught.error();
    intents.push_back(std::move(*taught));
  }
  return intents;
}

// Quality 11: made once, sent to every visitor. Null where it does not get smaller.
std::shared_ptr<const std::string> compress(std::string_view bytes) {
  std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
  std::size_t size = out.size();
  const auto made = BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.size(),
                                          reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(out.data()));
  if (made != BROTLI_TRUE || size >= bytes.size()) return nullptr;
  out.resize(size);
  return std::make_shared<const std::string>(std::move(out));
}

// What every site's pack is made with.
struct Workshop {
  std::string folder;  // of the assets
  knowledge::Assets assets;
  std::vector<std::shared_ptr<const language::Language>> languages;  // small and large
};

Result<Workshop> open_workshop(const std::string& folder) {
  auto assets = tools::load_assets(folder);
  if (!assets) return assets.error();
  // Browsers get the small ones with the visitor's first act: the pack, which the panel waits for, is without.
  auto languages = knowledge::open_languages(std::exchange(assets->small_languages, {}));
  if (!languages) return languages.error();
  auto large = knowledge::open_languages(assets->languages);
  if (!large) return large.error();
  languages->insert(languages->end(), large->begin(), large->end());
  return Workshop{folder, std::move(*assets), std::move(*languages)};
}

Result<MadePack> make_pack(const SiteSettings& site, const knowledge::Tuning& tuning, const Workshop& workshop,
                           std::vector<std::string>& warnings) {
  constexpr std::size_t kHashDigits = 12;
  const auto sources = read_sources(site);
  if (!sources) return sources.error();
  const auto intents = read_intents(site, workshop.folder);
  if (!intents) return intents.error();
  auto compiled = knowledge::compile(*sources, workshop.assets, knowledge::Answers::kRequired, *intents, tuning);
  if (!compiled) return compiled.error();
  warnings = std::move(compiled->warnings);
  const std::string bytes(as_text(compiled->pack));
  auto pack = knowledge::Pack::open(std::move(compiled->pack));
  if (!pack) return pack.error();
  // The relay judges as well as a browser can.
  for (const auto& language : workshop.languages) pack->learn(language);
  Content content = make_content("pack.bin", bytes, compress(bytes));
  std::string path = "/assets/pack-" + content.etag.substr(1, kHashDigits) + ".bin";
  return MadePack{std::move(*pack), std::move(path), std::move(content)};
}

CompiledSite compile_in(const Result<Workshop>& workshop, const SiteSettings& site, const knowledge::Tuning& tuning) {
  std::vector<std::string> warnings;
  Result<MadePack> made = workshop ? make_pack(site, tuning, *workshop, warnings) : Result<MadePack>(workshop.error());
  return {site.key, std::move(made), std::move(warnings)};
}

}  // namespace

std::vector<CompiledSite> compile_packs(const Sites& sites, const std::string& assets_folder, const SavedTunings& saved) {
  const Result<Workshop> workshop = open_workshop(assets_folder);
  std::vector<CompiledSite> compiled;
  for (const Site& site : sites.all()) compiled.push_back(compile_in(workshop, site.settings, tuning_of(site.settings, saved)));
  return compiled;
}

CompiledSite compile_pack(const Site& site, const std::string& assets_folder, const knowledge::Tuning& tuning) {
  return compile_in(open_workshop(assets_folder), site.settings, tuning);
}

void Packs::put(const std::string& site, MadePack made) {
  const auto held = held_.find(site);
  if (held == held_.end()) {
    held_.emplace(site, Held{std::move(made), std::nullopt});
  } else if (held->second.now.path != made.path) {
    held->second.before = std::exchange(held->second.now, std::move(made));
  }
}

std::string Packs::path_of(std::string_view site) const {
  const auto held = held_.find(site);
  return held == held_.end() ? std::string() : held->second.now.path;
}

std::set<std::string> Packs::languages_of(std::string_view site) const {
  std::set<std::string> languages;
  const auto held = held_.find(site);
  if (held == held_.end()) return languages;
  for (const std::string_view locale : held->second.now.pack.locales()) languages.emplace(locale.substr(0, locale.find('-')));
  return languages;
}

const Content* Packs::find(std::string_view path) const {
  for (const auto& [site, held] : held_) {
    if (held.now.path == path) return &held.now.content;
    if (held.before && held.before->path == path) return &held.before->content;
  }
  return nullptr;
}

conversations::Score Packs::score(std::string_view site, std::string_view locale, std::string_view text) const {
  const auto held = held_.find(site);
  if (held == held_.end()) return {};
  const knowledge::Understanding understanding = knowledge::understand(held->second.now.pack, text, locale);
  return {understanding.priority, understanding.sentiment};
}

}  // namespace foyer::server

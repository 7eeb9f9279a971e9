#include "server/sites/packs.h"

#include <brotli/encode.h>

#include "knowledge/understand.h"
#include "tools/files.h"

namespace foyer::server {
namespace {

Result<std::vector<knowledge::Source>> read_sources(const SiteSettings& site) {
  std::vector<knowledge::Source> sources;
  for (const FaqSource& faq : site.faq) {
    Result<std::string> text = tools::read_file(faq.path);
    if (!text) return text.error();
    sources.push_back({faq.path, std::move(*text), faq.locale});
  }
  return sources;
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

}  // namespace

Packs::Loaded Packs::load() {
  Loaded loaded;
  const Result<knowledge::Assets> assets = tools::load_assets(assets_folder_);
  for (const Site& site : sites_.all()) {
    const Status status = assets ? load_site(site, *assets, loaded.warnings) : Status(assets.error());
    if (!status) loaded.problems.push_back({site.settings.key, status.error().message});
  }
  return loaded;
}

Status Packs::load_site(const Site& site, const knowledge::Assets& assets, std::vector<Problem>& warnings) {
  const auto sources = read_sources(site.settings);
  if (!sources) return sources.error();
  auto compiled = knowledge::compile(*sources, assets);
  if (!compiled) return compiled.error();
  for (std::string& warning : compiled->warnings) warnings.push_back({site.settings.key, std::move(warning)});
  auto pack = knowledge::Pack::open(compiled->pack);
  if (!pack) return pack.error();
  keep(site.settings.key, std::move(*pack), compiled->pack);
  return {};
}

void Packs::keep(const std::string& site, knowledge::Pack pack, const std::vector<std::uint8_t>& bytes) {
  constexpr std::size_t kHashDigits = 12;
  const std::string_view text = as_text(bytes);
  Content content = make_content("pack.bin", std::string(text), nullptr);
  const std::string path = "/assets/pack-" + content.etag.substr(1, kHashDigits) + ".bin";
  Entry& entry = entries_[site];
  entry.pack = std::make_unique<knowledge::Pack>(std::move(pack));
  if (entry.path == path) return;
  content.brotli = compress(text);
  entry.old_path = std::exchange(entry.path, path);
  entry.old_content = std::exchange(entry.content, std::move(content));
}

std::string Packs::path_of(std::string_view site) const {
  const auto found = entries_.find(site);
  return found == entries_.end() ? std::string() : found->second.path;
}

const Content* Packs::find(std::string_view path) const {
  for (const auto& [site, entry] : entries_) {
    if (entry.path == path) return &entry.content;
    if (!entry.old_path.empty() && entry.old_path == path) return &entry.old_content;
  }
  return nullptr;
}

conversations::Score Packs::score(std::string_view site, std::string_view locale, std::string_view text) const {
  const auto found = entries_.find(site);
  if (found == entries_.end()) return {};
  const knowledge::Understanding understanding = knowledge::understand(*found->second.pack, text, locale);
  return {understanding.priority, understanding.sentiment};
}

}  // namespace foyer::server

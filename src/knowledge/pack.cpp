#include "knowledge/pack.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "knowledge/parts.h"
#include "text/url.h"

namespace foyer::knowledge {
namespace {

// Bounds of what one list may hold, far over any real FAQ: they only stop nonsense early.
constexpr std::uint64_t kMaxLocales = 50;
constexpr std::uint64_t kMaxEntries = 50'000;
constexpr std::uint64_t kMaxLinks = 10;
constexpr std::uint64_t kMaxPhrases = 10'000;
constexpr std::size_t kMaxTopEntries = 5;

// Every field takes a byte at least.
constexpr std::size_t kMinLocaleBytes = 8;
constexpr std::size_t kMinEntryBytes = 6;

// A text that will be shown: what is not UTF-8 is no pack of ours.
std::string_view read_text(ByteReader& in) {
  const std::string_view text = in.string();
  if (!utf8::is_valid(text)) in.fail();
  return text;
}

std::vector<Link> read_links(ByteReader& in) {
  std::vector<Link> links(in.length(kMaxLinks, 2));
  for (Link& link : links) {
    link.label = read_text(in);
    link.url = in.string();
    if (!text::is_safe_url(link.url)) in.fail();
  }
  return links;
}

std::vector<std::string_view> read_categories(ByteReader& in) {
  std::vector<std::string_view> categories(in.length(kMaxEntries));
  for (auto& category : categories) category = read_text(in);
  return categories;
}

// Bit 0: a top entry; from bit 1: 0 for no priority of the owner's, else one more than it.
std::optional<protocol::Priority> read_flags(ByteReader& in, Entry& entry) {
  const std::uint8_t flags = in.u8();
  entry.top = flags % 2 == 1;
  const std::size_t priority = flags / 2;
  if (priority > protocol::kPriorityNames.size()) in.fail();
  return priority == 0 || in.failed() ? std::nullopt : std::optional(static_cast<protocol::Priority>(priority - 1));
}

void read_entries(ByteReader& in, std::string_view locale, Pack::Parts& parts, LocaleParts& part) {
  const auto categories = read_categories(in);
  part.first_entry = parts.entries.size();
  const std::size_t count = in.length(kMaxEntries, kMinEntryBytes);
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    Entry entry;
    entry.locale = locale;
    entry.id = read_text(in);
    const std::uint64_t category = in.varint();
    if (category >= categories.size()) return in.fail();
    entry.category = categories[category];
    part.priorities.push_back(read_flags(in, entry));
    entry.question = read_text(in);
    entry.answer = read_text(in);
    entry.links = read_links(in);
    parts.entries.push_back(std::move(entry));
  }
}

void read_phrases(ByteReader& in, LocaleParts& part) {
  const std::size_t count = in.length(kMaxPhrases, 2);
  for (std::size_t i = 0; i < count && !in.failed(); ++i) {
    const std::string_view key = in.string();
    if (!part.phrases.empty() && key <= part.phrases.back().first) return in.fail();
    part.phrases.emplace_back(key, read_text(in));
  }
}

void read_search(ByteReader& in, const Pack::Parts& parts, LocaleParts& part) {
  part.index.read(in);
  if (part.index.entries() != parts.entries.size() - part.first_entry) in.fail();
  part.confidence.read(in);
}

// A model lies in the pack as its length, zero for none, and its bytes.
template <class Model>
std::optional<Model> read_model(ByteReader& in) {
  const auto bytes = in.bytes(in.varint());
  if (bytes.empty()) return std::nullopt;
  auto model = Model::open(bytes);
  if (model.ok()) return std::move(model).value();
  in.fail();
  return std::nullopt;
}

void read_parts(ByteReader& in, Pack::Parts& parts) {
  const std::size_t locales = in.length(kMaxLocales, kMinLocaleBytes);
  if (locales == 0) return in.fail();
  for (std::size_t i = 0; i < locales && !in.failed(); ++i) {
    parts.locales.push_back(in.string());
    LocaleParts& part = parts.by_locale.emplace_back();
    part.name = read_text(in);
    part.script = in.string();
    read_entries(in, parts.locales.back(), parts, part);
    read_phrases(in, part);
    read_search(in, parts, part);
    part.intents = read_model<classify::LinearModel>(in);
  }
  parts.triage = read_model<classify::Triage>(in);
  if (!in.at_end()) in.fail();
}

std::string_view language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

// Language tags are compared without regard to case (RFC 5646, 2.1.1).
bool is_same(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::size_t Pack::Parts::place_of(std::string_view locale) const noexcept {
  return static_cast<std::size_t>(std::find(locales.begin(), locales.end(), locale) - locales.begin());
}

Result<Pack> Pack::open(std::vector<std::uint8_t> bytes) {
  auto parts = std::make_unique<Parts>();
  parts->bytes = std::move(bytes);
  ByteReader in(parts->bytes);
  if (as_text(in.bytes(kMagic.size())) != kMagic) return Error{"not a knowledge pack"};
  const unsigned version = in.u8();
  if (version != kPackVersion) return Error{"the pack has version " + std::to_string(version) + "; this Foyer reads version 1"};
  const std::uint64_t checksum = in.u64();
  if (in.failed()) return Error{"the pack is truncated"};
  if (hash(as_text(parts->bytes).substr(kHeaderBytes)) != checksum) return Error{"the pack is truncated or was altered"};
  read_parts(in, *parts);
  if (in.failed()) return Error{"the pack is malformed"};
  return Pack(std::move(parts));
}

Pack::Pack(std::unique_ptr<Parts> parts) noexcept : parts_(std::move(parts)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

std::string_view Pack::site_name(std::string_view locale) const noexcept {
  return parts_->by_locale[parts_->place_of(locale)].name;
}

std::span<const std::string_view> Pack::locales() const noexcept { return parts_->locales; }

std::string_view Pack::nearest_locale(std::string_view tag) const noexcept {
  const auto& locales = parts_->locales;
  const auto first = [&](auto is_near) { return std::find_if(locales.begin(), locales.end(), is_near); };
  auto found = first([&](std::string_view locale) { return is_same(locale, tag); });
  if (found == locales.end()) found = first([&](std::string_view l) { return is_same(language(l), language(tag)); });
  return found == locales.end() ? locales.front() : *found;
}

std::size_t Pack::size() const noexcept { return parts_->entries.size(); }

Entry Pack::entry(std::size_t index) const { return parts_->entries[index]; }

std::size_t Pack::find(std::string_view id, std::string_view locale) const noexcept {
  const auto& entries = parts_->entries;
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == id && e.locale == locale; });
  return static_cast<std::size_t>(found - entries.begin());
}

std::vector<std::size_t> Pack::top_entries(std::string_view locale) const {
  std::vector<std::size_t> top;
  for (std::size_t i = 0; i < size() && top.size() < kMaxTopEntries; ++i) {
    if (parts_->entries[i].top && parts_->entries[i].locale == locale) top.push_back(i);
  }
  return top;
}

std::string_view Pack::phrase(std::string_view locale, std::string_view key) const noexcept {
  const std::size_t place = parts_->place_of(locale);
  if (place == parts_->by_locale.size()) return key;
  const auto& phrases = parts_->by_locale[place].phrases;
  const auto found = std::lower_bound(phrases.begin(), phrases.end(), key, [](const auto& a, auto k) { return a.first < k; });
  return found != phrases.end() && found->first == key ? found->second : key;
}

}  // namespace foyer::knowledge

#include "knowledge/pack.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/hash.h"
#include "knowledge/parts.h"

namespace foyer::knowledge {
namespace {

constexpr std::size_t kMaxTopEntries = 5;

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

void Pack::Parts::learn_triage(std::shared_ptr<const language::Language> known) {
  auto models = classify::Triage::open(known->triage_models());
  if (!models.ok()) return;
  const auto is_same = [&](const TaughtTriage& taught) { return taught.language->tag() == known->tag(); };
  const auto before = std::find_if(taught_triage.begin(), taught_triage.end(), is_same);
  TaughtTriage taught{std::move(known), std::move(models).value()};
  if (before == taught_triage.end()) {
    taught_triage.push_back(std::move(taught));
  } else if (before->language->is_small() || !taught.language->is_small()) {
    *before = std::move(taught);
  }
}

const classify::Triage* Pack::Parts::triage_of(std::string_view language) const noexcept {
  for (const TaughtTriage& taught : taught_triage) {
    if (taught.language->tag() == language) return &taught.models;
  }
  const auto found = std::find_if(triage.begin(), triage.end(), [&](const auto& one) { return one.first == language; });
  return found == triage.end() ? nullptr : &found->second;
}

Result<Pack> Pack::open(std::vector<std::uint8_t> bytes) {
  auto parts = std::make_unique<Parts>();
  parts->bytes = std::move(bytes);
  ByteReader in(parts->bytes);
  if (as_text(in.bytes(kMagic.size())) != kMagic) return Error{"not a knowledge pack"};
  const unsigned version = in.u8();
  if (version != kPackVersion) {
    return Error{"the pack has version " + std::to_string(version) + "; this Foyer reads version " + std::to_string(kPackVersion)};
  }
  const std::uint64_t checksum = in.u64();
  if (in.failed()) return Error{"the pack is truncated"};
  if (hash(as_text(parts->bytes).substr(kHeaderBytes)) != checksum) return Error{"the pack is truncated or was altered"};
  parts->read(in);
  if (in.failed()) return Error{"the pack is malformed"};
  return Pack(std::move(parts));
}

Pack::Pack(std::unique_ptr<Parts> parts) noexcept : parts_(std::move(parts)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

void Pack::learn(std::shared_ptr<const language::Language> known) {
  parts_->learn_triage(known);
  if (known->is_small()) return;
  for (std::size_t i = 0; i < parts_->locales.size(); ++i) {
    if (!is_same(language(parts_->locales[i]), known->tag())) continue;
    LocaleParts& part = parts_->by_locale[i];
    part.index.learn(known);
    part.confidence = part.taught_confidence;
  }
}

bool Pack::prepare(std::string_view locale) { return parts_->by_locale[parts_->place_of(locale)].index.prepare(); }

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
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == id && e.locale == locale; });
  return static_cast<std::size_t>(found - entries.begin());
}

std::vector<std::size_t> Pack::top_entries(std::string_view locale) const {
  std::vector<std::size_t> top;
  for (std::size_t i = 0; i < size() && top.size() < kMaxTopEntries; ++i) {
    if (parts_->entries[i].top && parts_->entries[i].locale == locale) top.push_back(i);
  }
  return top;
}

const Tuning& Pack::tuning() const noexcept { return parts_->tuning; }

std::string_view Pack::phrase(std::string_view locale, std::string_view key) const noexcept {
  const std::size_t place = parts_->place_of(locale);
  if (place == parts_->by_locale.size()) return key;
  const auto& phrases = parts_->by_locale[place].phrases;
  const auto found = std::lower_bound(phrases.begin(), phrases.end(), key, [](const auto& a, auto k) { return a.first < k; });
  return found != phrases.end() && found->first == key ? found->second : key;
}

}  // namespace foyer::knowledge

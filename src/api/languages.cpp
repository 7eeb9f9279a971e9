#include "api/languages.h"

#include <algorithm>

#include "base/bytes.h"

namespace foyer::api {
namespace {

constexpr std::size_t kMaxPathBytes = 200;  // of client.schema

std::string record_of(std::string_view tag) { return std::string("language:").append(tag); }

Result<Languages::Known> open(std::span<const std::uint8_t> bytes) {
  auto language = language::Language::open(bytes);
  if (!language.ok()) return language.error();
  return std::make_shared<const language::Language>(std::move(language).value());
}

std::vector<std::uint8_t> make_record(std::string_view path, std::span<const std::uint8_t> bytes) {
  ByteWriter out;
  out.string(path);
  out.bytes(bytes);
  return std::move(out).take();
}

}  // namespace

Languages::Offer* Languages::find(std::string_view tag) noexcept {
  const auto found = std::find_if(offers_.begin(), offers_.end(), [&](const Offer& offer) { return offer.tag == tag; });
  return found == offers_.end() ? nullptr : &*found;
}

void Languages::wish(const std::string& path) {
  if (std::find(wishes_.begin(), wishes_.end(), path) == wishes_.end()) wishes_.push_back(path);
  wished_();
}

void Languages::offer(const std::string& tag, const std::string& path) {
  if (Offer* known = find(tag)) {
    if (known->known) return;
    known->path = path;
  } else {
    offers_.push_back({tag, path, false, {}});
  }
  if (!store_) return wish(path);
  store_->load(record_of(tag), [this, tag, alive_still = std::weak_ptr(alive_)](const auto& record) {
    if (!alive_still.expired()) read(tag, record);
  });
}

// A record that is damaged or out of date is as good as none.
void Languages::read(const std::string& tag, const std::optional<std::vector<std::uint8_t>>& record) {
  Offer& offer = *find(tag);
  if (offer.known) return;
  ByteReader in(record ? std::span(*record) : std::span<const std::uint8_t>());
  const bool is_current = in.string(kMaxPathBytes) == offer.path && !in.failed();
  auto language = open(in.bytes(in.remaining()));
  if (!is_current || !language.ok()) return wish(offer.path);
  offer.known = true;
  learnt_(std::move(language).value());
}

Status Languages::learn(std::span<const std::uint8_t> bytes) {
  auto language = open(bytes);
  if (!language.ok()) return language.error();
  // Nothing of the kind that is offered and kept.
  if (language.value()->is_small()) return learnt_(std::move(language).value()), Status{};
  Offer* offer = find(language.value()->tag());
  if (offer && std::exchange(offer->known, true)) return {};
  learnt_(std::move(language).value());
  if (!offer) return {};
  offer->unsaved = make_record(offer->path, bytes);
  if (keeps_) keep();
  return {};
}

void Languages::keep() {
  if (!store_) return;
  keeps_ = true;
  for (Offer& offer : offers_) {
    if (offer.unsaved.empty()) continue;
    // Where it cannot be kept, the next visit fetches it again.
    store_->save(record_of(offer.tag), offer.unsaved, [](bool) {});
    offer.unsaved = {};
  }
}

void Languages::forget(std::span<const std::string_view> locales) {
  keeps_ = false;
  if (!store_) return;
  for (const std::string_view locale : locales) store_->erase(record_of(locale.substr(0, locale.find('-'))), [](bool) {});
}

}  // namespace foyer::api

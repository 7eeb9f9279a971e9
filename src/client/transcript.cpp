#include "client/transcript.h"

#include <algorithm>

#include "base/utf8.h"

namespace foyer::client {

using dialog::Item;

namespace {

constexpr std::size_t kMaxLineBytes = 4000;  // of protocol.schema Line

}  // namespace

const Item* Transcript::find(std::string_view id) const noexcept {
  const auto found = std::find_if(items_.begin(), items_.end(), [&](const Item& item) { return item.id == id; });
  return found == items_.end() ? nullptr : &*found;
}

void Transcript::add(Item item) {
  if (contains(item.id)) return;
  if (items_.size() == kMaxItems) items_.erase(items_.begin());
  items_.push_back(std::move(item));
}

void Transcript::mark(std::string_view id, dialog::Delivery delivery) noexcept {
  for (Item& item : items_) {
    if (item.id == id) item.delivery = delivery;
  }
}

void Transcript::mark_sent(std::string_view id, std::int64_t at) noexcept {
  for (Item& item : items_) {
    if (item.id != id) continue;
    item.delivery = dialog::Delivery::kSent;
    item.at = at;
  }
}

bool Transcript::mark_read(std::string_view id) noexcept {
  const Item* const last = find(id);
  if (!last || last->delivery != dialog::Delivery::kSent) return false;
  for (Item& item : items_) {
    if (item.delivery == dialog::Delivery::kSent) item.delivery = dialog::Delivery::kRead;
    if (&item == last) return true;
  }
  return true;
}

void Transcript::add_missing(const Transcript& other) {
  for (const Item& item : other.items_) add(item);
}

std::vector<protocol::Line> Transcript::history() const {
  std::vector<protocol::Line> lines;
  std::size_t bytes = 0;
  for (auto item = items_.rbegin(); item != items_.rend() && lines.size() < kMaxHistoryLines; ++item) {
    if (item->kind != dialog::MessageKind::kSaid) continue;
    const std::string_view text = utf8::truncate(item->text, kMaxLineBytes);
    bytes += text.size();
    if (bytes > kMaxHistoryBytes) break;
    lines.push_back({item->author, std::string(text), item->at});
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

}  // namespace foyer::client

#include "client/transcript.h"

#include <algorithm>

#include "base/utf8.h"

namespace foyer::client {

using dialog::Item;

bool Transcript::contains(std::string_view id) const noexcept {
  return std::any_of(items_.begin(), items_.end(), [&](const Item& item) { return item.id == id; });
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

void Transcript::add_missing(const Transcript& other) {
  for (const Item& item : other.items_) add(item);
}

std::vector<protocol::Line> Transcript::history() const {
  std::vector<protocol::Line> lines;
  for (const Item& item : items_) {
    if (item.kind != dialog::MessageKind::kSaid) continue;
    lines.push_back({item.author, std::string(utf8::truncate(item.text, 4000)), item.at});
  }
  if (lines.size() > kMaxHistory) lines.erase(lines.begin(), lines.end() - kMaxHistory);
  return lines;
}

}  // namespace foyer::client

#include "server/limits/keyed_buckets.h"

namespace foyer::server {

std::int64_t KeyedBuckets::take(std::string_view key, std::int64_t now_ms) {
  constexpr std::int64_t kRetryWhenFullMs = 1000;
  const std::string owned(key);
  auto found = buckets_.find(owned);
  if (found == buckets_.end()) {
    if (!make_room(now_ms)) return kRetryWhenFullMs;
    found = buckets_.emplace(owned, TokenBucket(rate_)).first;
  }
  return found->second.take(now_ms);
}

void KeyedBuckets::give_back(std::string_view key) {
  if (const auto found = buckets_.find(std::string(key)); found != buckets_.end()) found->second.give_back();
}

bool KeyedBuckets::make_room(std::int64_t now_ms) {
  if (buckets_.size() < max_keys_) return true;
  std::erase_if(buckets_, [now_ms](const auto& item) { return item.second.is_full(now_ms); });
  return buckets_.size() < max_keys_;
}

}  // namespace foyer::server

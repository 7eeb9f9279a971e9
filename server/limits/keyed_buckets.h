// A token bucket for each key: an address, an account. Bounded: buckets that are full again are forgotten, and when all
// are in use a new key is refused, so that an attacker with many addresses costs no memory.
// Thread rule: one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/limits/token_bucket.h"

namespace foyer::server {

class KeyedBuckets {
 public:
  explicit KeyedBuckets(Rate rate, std::size_t max_keys = 100'000) : rate_(rate), max_keys_(max_keys) {}

  // 0: allowed. Else: milliseconds until it would be.
  std::int64_t take(std::string_view key, std::int64_t now_ms);

  // The deed turned out not to count.
  void give_back(std::string_view key);

  [[nodiscard]] std::size_t size() const noexcept { return buckets_.size(); }

 private:
  bool make_room(std::int64_t now_ms);

  Rate rate_;
  std::size_t max_keys_;
  std::unordered_map<std::string, TokenBucket> buckets_;
};

}  // namespace foyer::server

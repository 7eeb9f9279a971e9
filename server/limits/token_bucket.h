// How often something may be done: a bucket holds up to `burst` tokens, is filled at a steady rate, and every deed takes one.
// Time is an argument. Thread rule: plain values.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace foyer::server {

struct Rate {
  double burst;       // deeds at once after a rest
  double per_second;  // deeds for ever
};

class TokenBucket {
 public:
  explicit TokenBucket(Rate rate) noexcept : rate_(rate), tokens_(rate.burst) {}

  // 0: allowed, and a token is taken. Else: milliseconds until it would be.
  std::int64_t take(std::int64_t now_ms) noexcept {
    tokens_ = tokens_at(now_ms);
    at_ms_ = now_ms;
    if (tokens_ < 1) return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil((1 - tokens_) / rate_.per_second * 1000)));
    tokens_ -= 1;
    return 0;
  }

  // The deed turned out not to count.
  void give_back() noexcept { tokens_ = std::min(rate_.burst, tokens_ + 1); }

  // As if it had never been used.
  [[nodiscard]] bool is_full(std::int64_t now_ms) const noexcept { return tokens_at(now_ms) >= rate_.burst; }

 private:
  [[nodiscard]] double tokens_at(std::int64_t now_ms) const noexcept {
    const auto passed_ms = static_cast<double>(std::max<std::int64_t>(0, now_ms - at_ms_));
    return std::min(rate_.burst, tokens_ + passed_ms * rate_.per_second / 1000);
  }

  Rate rate_;
  double tokens_;
  std::int64_t at_ms_ = 0;
};

}  // namespace foyer::server

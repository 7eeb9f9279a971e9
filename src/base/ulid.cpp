#include "base/ulid.h"

#include <algorithm>

namespace foyer {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Adds one to the 80 random bits; they start random, so that they overflow is not to be expected before the sun burns out.
void increment(std::array<std::uint8_t, 10>& random) noexcept {
  for (std::size_t i = random.size(); i-- > 0;) {
    if (++random[i] != 0) return;
  }
}

}  // namespace

std::string UlidSource::next(std::int64_t now_ms, const Entropy& entropy) {
  const std::uint64_t ms = static_cast<std::uint64_t>(now_ms) & 0xFFFFFFFFFFFFull;
  if (ms > last_ms_) {
    last_ms_ = ms;
    std::copy_n(entropy.begin(), random_.size(), random_.begin());
  } else {
    increment(random_);
  }

  std::string id(kUlidLength, '0');
  for (std::size_t i = 0; i < 10; ++i) id[i] = kAlphabet[(last_ms_ >> (45 - 5 * i)) & 31];
  // 80 bits, five at a time, high bits first: character k has bits 5k to 5k+4, which lie in at most two bytes.
  for (std::size_t k = 0; k < 16; ++k) {
    const std::size_t bit = 5 * k;
    const unsigned high = random_[bit / 8];
    const unsigned low = bit / 8 + 1 < random_.size() ? random_[bit / 8 + 1] : 0u;
    id[10 + k] = kAlphabet[(((high << 8) | low) >> (11 - bit % 8)) & 31];
  }
  return id;
}

bool is_ulid(std::string_view text) noexcept {
  return text.size() == kUlidLength && text[0] <= '7' &&
         std::all_of(text.begin(), text.end(), [](char c) { return kAlphabet.find(c) != std::string_view::npos; });
}

}  // namespace foyer

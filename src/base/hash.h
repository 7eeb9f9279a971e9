// A 64-bit hash of bytes: FNV-1a (Fowler, Noll, Vo) with MurmurHash3's finaliser, so that the low bits are good enough to
// index a table. Not for secrets: it keeps nobody out. The same value on every platform.
#pragma once

#include <cstdint>
#include <string_view>

namespace foyer {

inline constexpr std::uint64_t kFnvOffset = 0xCBF29CE484222325ull;
inline constexpr std::uint64_t kFnvPrime = 0x100000001B3ull;

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t h) noexcept {
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDull;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ull;
  return h ^ (h >> 33);
}

[[nodiscard]] constexpr std::uint64_t hash(std::string_view bytes, std::uint64_t seed = 0) noexcept {
  std::uint64_t h = kFnvOffset ^ seed;
  for (const char byte : bytes) h = (h ^ static_cast<unsigned char>(byte)) * kFnvPrime;
  return mix(h);
}

}  // namespace foyer

// ULIDs (github.com/ulid/spec): 48 bits of milliseconds and 80 random bits as 26 characters of Crockford's base 32, so that ids
// sort by the time they were made. Time and randomness come from the caller: the same input makes the same id.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace foyer {

inline constexpr std::size_t kUlidLength = 26;

using Entropy = std::array<std::uint8_t, 16>;  // of which a ULID uses ten bytes

// Makes ids that increase strictly, also within one millisecond and when the clock steps back.
class UlidSource {
 public:
  // now_ms: milliseconds since 1970-01-01 UTC; only the low 48 bits are used.
  [[nodiscard]] std::string next(std::int64_t now_ms, const Entropy& entropy);

 private:
  std::uint64_t last_ms_ = 0;
  std::array<std::uint8_t, 10> random_{};
};

// 26 characters of the alphabet, the first at most '7'. Case matters: Foyer writes capitals only.
[[nodiscard]] bool is_ulid(std::string_view text) noexcept;

}  // namespace foyer

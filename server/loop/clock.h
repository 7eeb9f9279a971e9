#pragma once

#include <chrono>
#include <cstdint>

namespace foyer::server {

// Milliseconds since 1970-01-01 UTC.
[[nodiscard]] inline std::int64_t now_ms() noexcept {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace foyer::server

// What the measurements of `foyer eval` have in common.
// Thread rule: pure, but for the disk.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "inspect/measure.h"
#include "tools/json_lines.h"

namespace foyer::tools {

using inspect::auroc;
using inspect::share;
using Clock = std::chrono::steady_clock;

[[nodiscard]] inline double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

// at: 0 to 1. REQUIRES: !values.empty().
[[nodiscard]] double percentile(std::vector<double> values, double at);

// After brotli 11.
[[nodiscard]] std::size_t brotli_size(std::span<const std::uint8_t> bytes);

}  // namespace foyer::tools

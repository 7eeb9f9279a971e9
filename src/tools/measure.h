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
#include "tools/json_lines.h"

namespace foyer::tools {

using Clock = std::chrono::steady_clock;

[[nodiscard]] inline double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

// part / whole; 0 of nothing.
[[nodiscard]] double share(std::size_t part, std::size_t whole);

// at: 0 to 1. REQUIRES: !values.empty().
[[nodiscard]] double percentile(std::vector<double> values, double at);

// The chance that one of `higher` is over one of `lower`, ties counting half; 0 where either is empty.
[[nodiscard]] double auroc(std::span<const double> higher, std::vector<double> lower);

// After brotli 11.
[[nodiscard]] std::size_t brotli_size(std::span<const std::uint8_t> bytes);

}  // namespace foyer::tools

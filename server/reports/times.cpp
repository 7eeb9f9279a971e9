#include "server/reports/times.h"

#include <numeric>

namespace foyer::reports {

protocol::Times times_of(const std::vector<std::int64_t>& durations) {
  const std::size_t count = durations.size();
  protocol::Times out{.count = static_cast<std::int64_t>(count)};
  if (count == 0) return out;
  const auto at = [&](std::size_t i) { return static_cast<double>(durations[i]); };
  out.median_ms = (at((count - 1) / 2) + at(count / 2)) / 2;
  out.mean_ms = std::accumulate(durations.begin(), durations.end(), 0.0) / static_cast<double>(count);
  return out;
}

}  // namespace foyer::reports

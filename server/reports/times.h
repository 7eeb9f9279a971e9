// Median and mean of durations.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <vector>

#include "protocol/protocol.gen.h"

namespace foyer::reports {

// durations: milliseconds, ascending. The median of an even count is the mean of the middle two.
[[nodiscard]] protocol::Times times_of(const std::vector<std::int64_t>& durations);

}  // namespace foyer::reports

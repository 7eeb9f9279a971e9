// A pack of two locales made without reading JSON and without training, which the WebAssembly build of the tests cannot.
#pragma once

#include <cstdint>
#include <vector>

#include "knowledge/tuning.h"

namespace foyer::knowledge {

// Entries 0 and 1 are "return" (top) and "hours" in English, 2 and 3 the same in Chinese. "return" is of high priority.
[[nodiscard]] std::vector<std::uint8_t> tiny_pack(const Tuning& tuning = {});

}  // namespace foyer::knowledge

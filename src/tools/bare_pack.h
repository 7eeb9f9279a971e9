// The pack of a site that answers nothing: where intents, priority and sentiment are measured by themselves.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "knowledge/compile.h"

namespace foyer::tools {

// locales: at least one; the first is the default. Errors: knowledge::compile's.
[[nodiscard]] Result<std::vector<std::uint8_t>> bare_pack(std::span<const std::string> locales, const knowledge::Assets& assets,
                                                          std::span<const knowledge::Intents> intents = {});

}  // namespace foyer::tools

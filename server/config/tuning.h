// What an owner sets of how answers are given, as JSON: {"threshold": 0.5, "margin": 0.1, "blend": 1}; what is absent is as usual.
// Thread rule: pure.
#pragma once

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "knowledge/tuning.h"

namespace foyer::server {

// REQUIRES: an object. Errors begin with the field: "margin must …".
[[nodiscard]] Result<knowledge::Tuning> read_tuning(const nlohmann::json& from);

// 0.6 where the number is the float next to it.
[[nodiscard]] nlohmann::json to_json(const knowledge::Tuning& tuning);

}  // namespace foyer::server

// A site's opening hours, as the owner writes them:
//
//   "hours": {"timezone": "Europe/Berlin", "mon": ["09:00-12:30", "13:30-18:00"], "sat": ["10:00-14:00"]}
//
// Days that are not named are closed. The relay hands them on; a visitor's browser says them in the visitor's own time zone.
#pragma once

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "server/config/settings.h"

namespace foyer::server {

// Errors name the field beneath "hours": "mon[1] must …".
[[nodiscard]] Result<OpeningHours> read_hours(const nlohmann::json& from);

// {"timezone": "Europe/Berlin", "days": [[[540, 750], …], …]}: Monday first, minutes from midnight.
[[nodiscard]] nlohmann::json to_json(const OpeningHours& hours);

}  // namespace foyer::server

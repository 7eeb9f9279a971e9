// What owners have saved of how sure an answer has to be: it counts instead of the configuration's numbers.
// Thread rule: that of the Database.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "knowledge/tuning.h"
#include "server/config/settings.h"
#include "server/store/database.h"

namespace foyer::server {

using SavedTunings = std::map<std::string, knowledge::Tuning, std::less<>>;  // by the site's key

// Those that are in their ranges.
[[nodiscard]] Result<SavedTunings> saved_tunings(store::Database& database);

// In place of what was saved before.
[[nodiscard]] Status save_tuning(store::Database& database, std::string_view site, const knowledge::Tuning& tuning);
[[nodiscard]] Status forget_tuning(store::Database& database, std::string_view site);

// The numbers that the site answers by.
[[nodiscard]] knowledge::Tuning tuning_of(const SiteSettings& site, const SavedTunings& saved);

}  // namespace foyer::server

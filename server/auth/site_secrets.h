// A site's secret: the relay makes it once, the owner's server signs with it who its customer is.
// Thread rule: that of the Database.
#pragma once

#include <string>
#include <string_view>

#include "server/store/database.h"

namespace foyer::server {

// Makes one where the site has none. REQUIRES: sodium_init() has been called.
[[nodiscard]] Status ensure_site_secret(store::Database& database, std::string_view site);

// A new one in place of the old, for the site that has one.
[[nodiscard]] Status renew_site_secret(store::Database& database, std::string_view site);

// 64 hex digits, to be used as they are, as text. Empty where there is none.
[[nodiscard]] Result<std::string> site_secret(store::Database& database, std::string_view site);

}  // namespace foyer::server

// How well support works, computed from the log. README.md in this folder defines every number.
// Thread rule: that of the Database.
#pragma once

#include <cstdint>
#include <string_view>

#include "protocol/protocol.gen.h"
#include "server/store/database.h"

namespace foyer::reports {

// What happened at from_ms or later and before to_ms. site empty: all sites.
[[nodiscard]] Result<protocol::Report> report(store::Database& database, std::int64_t from_ms, std::int64_t to_ms,
                                              std::string_view site);

}  // namespace foyer::reports

// The relay's database for commands, beside a running relay or without one.
// Thread rule: that of the Database.
#pragma once

#include <string>

#include "server/store/database.h"

namespace foyer::tools {

// data: the relay's data folder; made, with its database, where it is missing. Of an older version, the database is migrated.
[[nodiscard]] Result<store::Database> open_database(const std::string& data);

}  // namespace foyer::tools

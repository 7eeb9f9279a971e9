// Brings a database to this program's form: migrations/NNNN_*.sql in their order, each in a transaction of its own, counted in
// PRAGMA user_version.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "server/store/database.h"

namespace foyer::store {

// Those of migrations/, compiled in.
[[nodiscard]] std::span<const std::string_view> migrations() noexcept;

// Errors: another program's database, one of a newer Foyer, a migration that fails.
[[nodiscard]] Status migrate(Database& database, std::span<const std::string_view> steps);

// The random name that the database was given when it was made. REQUIRES: migrated.
[[nodiscard]] Result<std::string> read_epoch(Database& database);

}  // namespace foyer::store

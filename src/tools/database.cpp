#include "tools/database.h"

#include <filesystem>

#include "server/config/settings.h"
#include "server/store/migrate.h"

namespace foyer::tools {

Result<store::Database> open_database(const std::string& data) {
  std::error_code problem;
  std::filesystem::create_directories(data, problem);
  if (problem) return Error{data + ": " + problem.message()};
  auto database = store::Database::open(server::database_path(data), store::Access::kWrite);
  if (!database) return database.error();
  if (const Status migrated = store::migrate(*database, store::migrations()); !migrated) return migrated.error();
  return database;
}

}  // namespace foyer::tools

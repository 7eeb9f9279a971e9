#include "server/store/migrate.h"

#include "server/store/transaction.h"
#include "store/migrations.gen.h"

namespace foyer::store {
namespace {

constexpr std::int64_t kApplicationId = 0x464F5952;  // "FOYR": `file` and SQLite's tools show it

Result<std::int64_t> one_number(Database& database, std::string_view sql) {
  auto rows = database.prepare(sql);
  const std::int64_t value = rows.next() ? rows.integer(0) : 0;
  if (rows.failed()) return rows.error();
  return value;
}

// The form that the database has: 0 where it is empty.
Result<std::int64_t> form_of(Database& database) {
  const auto version = one_number(database, "PRAGMA user_version");
  if (!version) return version.error();
  const auto application = one_number(database, "PRAGMA application_id");
  if (!application) return application.error();
  const auto objects = one_number(database, "SELECT count(*) FROM sqlite_schema");
  if (!objects) return objects.error();
  const bool empty = *version == 0 && *application == 0 && *objects == 0;
  if (!empty && *application != kApplicationId) return database.complaint("it is another program's database, not Foyer's");
  return *version;
}

Status take_step(Database& database, std::string_view sql, std::int64_t version) {
  if (const Status done = database.script(std::string(sql)); !done) return done;
  if (const Status done = database.script("PRAGMA application_id = " + std::to_string(kApplicationId)); !done) return done;
  return database.script("PRAGMA user_version = " + std::to_string(version));
}

}  // namespace

std::span<const std::string_view> migrations() noexcept { return kMigrations; }

Status migrate(Database& database, std::span<const std::string_view> steps) {
  const auto known = static_cast<std::int64_t>(steps.size());
  while (true) {
    // The form is read inside the transaction: another process may be migrating the same file.
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto form = form_of(database);
    if (!form) return form.error();
    if (*form > known) {
      return database.complaint("it was made by a newer Foyer (form " + std::to_string(*form) + ", this one knows up to " +
                                std::to_string(known) + "): run the newer one");
    }
    if (*form == known) return {};
    if (const Status done = take_step(database, steps[static_cast<std::size_t>(*form)], *form + 1); !done) return done;
    if (const Status done = transaction->commit(); !done) return done;
  }
}

Result<std::string> read_epoch(Database& database) {
  auto rows = database.prepare("SELECT value FROM meta WHERE key = 'epoch'");
  if (rows.next()) return rows.text(0);
  if (rows.failed()) return rows.error();
  return database.complaint("it has no epoch: it was altered");
}

}  // namespace foyer::store

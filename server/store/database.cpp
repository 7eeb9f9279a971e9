#include "server/store/database.h"

#include "server/store/connection.h"

namespace foyer::store {

Result<Database> Database::open(const std::string& path, Access access) {
  auto connection = std::make_unique<Connection>(path);
  if (const Status opened = connection->open(access); !opened) return opened.error();
  return Database(std::move(connection));
}

Database::Database(std::unique_ptr<Connection> connection) noexcept : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Status Database::script(const std::string& sql) {
  const int code = sqlite3_exec(connection_->raw(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return connection_->fail(code);
  return {};
}

std::int64_t Database::last_row_id() const noexcept { return sqlite3_last_insert_rowid(connection_->raw()); }
std::int64_t Database::changed_rows() const noexcept { return sqlite3_changes64(connection_->raw()); }
bool Database::in_transaction() const noexcept { return sqlite3_get_autocommit(connection_->raw()) == 0; }
Error Database::complaint(std::string_view why) const { return connection_->complaint(why); }
Failure Database::last_failure() const noexcept { return connection_->last_failure(); }
void Database::forget_failure() noexcept { connection_->forget_failure(); }

void Database::on_commit(std::function<void(int)> listener) { connection_->on_commit(std::move(listener)); }

}  // namespace foyer::store

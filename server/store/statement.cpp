#include "server/store/statement.h"

#include <utility>

#include "server/store/connection.h"

namespace foyer::store {

Statement::Statement(Connection& connection, std::string_view sql) : connection_(&connection) {
  int code = SQLITE_OK;
  raw_ = connection.take(sql, code);
  check(code);
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      raw_(std::exchange(other.raw_, nullptr)),
      bound_(other.bound_),
      problem_(std::move(other.problem_)) {}

Statement::~Statement() {
  if (raw_) connection_->give_back(raw_);
}

bool Statement::next() {
  if (failed()) return false;
  const int code = sqlite3_step(raw_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) check(code);
  sqlite3_reset(raw_);  // now, not at the end of its scope: a statement that stands open holds its view of the log
  return false;
}

Status Statement::run() {
  while (next()) continue;
  if (failed()) return error();
  return {};
}

std::int64_t Statement::integer(int column) const noexcept { return sqlite3_column_int64(raw_, column); }
double Statement::real(int column) const noexcept { return sqlite3_column_double(raw_, column); }
bool Statement::is_null(int column) const noexcept { return sqlite3_column_type(raw_, column) == SQLITE_NULL; }

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(raw_, column));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(raw_, column))) : std::string();
}

void Statement::bind_integer(std::int64_t value) {
  if (!failed()) check(sqlite3_bind_int64(raw_, ++bound_, value));
}

void Statement::bind_one(double value) {
  if (!failed()) check(sqlite3_bind_double(raw_, ++bound_, value));
}

void Statement::bind_one(std::string_view value) {
  // A null pointer would bind NULL instead of the empty text.
  const char* const bytes = value.data() ? value.data() : "";
  if (!failed()) check(sqlite3_bind_text64(raw_, ++bound_, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::check(int code) {
  if (code != SQLITE_OK) problem_ = connection_->fail(code);
}

}  // namespace foyer::store

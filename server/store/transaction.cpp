#include "server/store/transaction.h"

namespace foyer::store {
namespace {

// The reason that the caller acts on is the failure that led here, so a rollback that finds nothing to undo is no news.
void roll_back(Database& database, std::string_view sql) {
  if (database.in_transaction()) (void)database.run(sql);
}

}  // namespace

Result<Transaction> Transaction::begin(Database& database) {
  if (const Status begun = database.run("BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(database);
}

Transaction::~Transaction() {
  if (database_) roll_back(*database_, "ROLLBACK");
}

Status Transaction::commit() {
  Database& database = *std::exchange(database_, nullptr);
  const Status committed = database.run("COMMIT");
  if (!committed) roll_back(database, "ROLLBACK");
  return committed;
}

Result<Savepoint> Savepoint::begin(Database& database) {
  if (const Status begun = database.run("SAVEPOINT step"); !begun) return begun.error();
  return Savepoint(database);
}

Savepoint::~Savepoint() {
  if (!database_) return;
  roll_back(*database_, "ROLLBACK TO step");
  roll_back(*database_, "RELEASE step");
}

Status Savepoint::keep() {
  const Status released = database_->run("RELEASE step");
  if (released) database_ = nullptr;
  return released;
}

}  // namespace foyer::store

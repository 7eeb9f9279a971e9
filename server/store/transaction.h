// All or nothing: what was written since the beginning is undone unless commit() succeeded. A Savepoint is the same within a
// transaction.
// Thread rule: that of its Database, which must outlive it.
#pragma once

#include <utility>

#include "server/store/database.h"

namespace foyer::store {

class Transaction {
 public:
  // Takes the write lock at once, so that what the transaction reads cannot change before it writes.
  [[nodiscard]] static Result<Transaction> begin(Database& database);

  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();  // rolls back what was not committed

  // The transaction is over afterwards, whatever the result.
  Status commit();

 private:
  explicit Transaction(Database& database) noexcept : database_(&database) {}
  Database* database_;
};

class Savepoint {
 public:
  // REQUIRES: database.in_transaction().
  [[nodiscard]] static Result<Savepoint> begin(Database& database);

  Savepoint(Savepoint&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Savepoint& operator=(Savepoint&&) = delete;
  ~Savepoint();  // rolls back what was not kept

  Status keep();

 private:
  explicit Savepoint(Database& database) noexcept : database_(&database) {}
  Database* database_;
};

}  // namespace foyer::store

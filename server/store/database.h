// A connection to the relay's SQLite file: WAL, synchronous=FULL, foreign keys, a busy timeout. See README.md for the reasons.
// Thread rule: one thread at a time; each thread that needs the store opens its own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/store/statement.h"

namespace foyer::store {

enum class Access : std::uint8_t { kWrite, kRead };

// Why the last failed call failed, as far as the caller would act on it.
enum class Failure : std::uint8_t {
  kNone,
  kFull,  // no room on the disk, or the database reached PRAGMA max_page_count
  kBusy,  // another connection held the lock for longer than the busy timeout
  kOther,
};

class Database {
 public:
  // kWrite makes the file if there is none. Errors: cannot be opened, not a database.
  [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // Compiled once a connection. A mistake in the SQL is the statement's error.
  [[nodiscard]] Statement prepare(std::string_view sql) { return Statement(*connection_, sql); }

  template <class... Values>
  Status run(std::string_view sql, const Values&... values) {
    return prepare(sql).bind(values...).run();
  }
  // Several statements without values.
  Status script(const std::string& sql);

  [[nodiscard]] std::int64_t last_row_id() const noexcept;
  [[nodiscard]] std::int64_t changed_rows() const noexcept;  // by the last INSERT, UPDATE or DELETE
  // SQLite ends a transaction by itself after some errors, a full disk among them.
  [[nodiscard]] bool in_transaction() const noexcept;
  // An error that names the file.
  [[nodiscard]] Error complaint(std::string_view why) const;
  [[nodiscard]] Failure last_failure() const noexcept;
  void forget_failure() noexcept;  // last_failure() is kNone until the next one

  // Called by this connection's thread after each of its commits, with the pages that the write-ahead log then has.
  void on_commit(std::function<void(int wal_pages)> listener);

 private:
  friend class Checkpointer;
  explicit Database(std::unique_ptr<Connection> connection) noexcept;
  std::unique_ptr<Connection> connection_;
};

}  // namespace foyer::store

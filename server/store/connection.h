// The sqlite3 handle of a Database, and its compiled statements. For this folder alone.
// Thread rule: that of the Database.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/result.h"
#include "server/store/database.h"

namespace foyer::store {

class Connection {
 public:
  explicit Connection(std::string path) : path_(std::move(path)) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  [[nodiscard]] Status open(Access access);

  // A statement that nobody uses, else a new one; null after an error.
  sqlite3_stmt* take(std::string_view sql, int& code);
  void give_back(sqlite3_stmt* statement) noexcept;

  // What went wrong, remembered for last_failure().
  [[nodiscard]] Error fail(int code);
  // An error that names the file.
  [[nodiscard]] Error complaint(std::string_view why) const;
  [[nodiscard]] Failure last_failure() const noexcept { return last_failure_; }
  void forget_failure() noexcept { last_failure_ = Failure::kNone; }

  [[nodiscard]] sqlite3* raw() const noexcept { return raw_; }
  void on_commit(std::function<void(int)> listener);

 private:
  std::string path_;
  sqlite3* raw_ = nullptr;
  std::multimap<std::string, sqlite3_stmt*, std::less<>> idle_;
  Failure last_failure_ = Failure::kNone;
  std::function<void(int)> listener_;
};

}  // namespace foyer::store

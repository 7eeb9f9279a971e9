// One SQL statement: bind, step, read columns. Errors stick, as in ByteReader: the first one ends the rows, and the caller
// asks once, at the end.
//
//   auto rows = database.prepare("SELECT seq, body FROM entries WHERE conversation = ?").bind(conversation);
//   while (rows.next()) use(rows.integer(0), rows.text(1));
//   if (rows.failed()) return rows.error();
//
// Thread rule: that of the Database that it came from, which must outlive it.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3_stmt;

namespace foyer::store {

class Connection;

class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();  // gives the compiled statement back to the connection, for its next use

  // The values of `?` from the first on. REQUIRES: before the first next(), and no more values than the statement has.
  template <class... Values>
  Statement&& bind(const Values&... values) && {
    (bind_one(values), ...);
    return std::move(*this);
  }

  // True on a row, false at the end or after an error.
  bool next();
  // Steps to the end: for statements whose rows nobody reads.
  Status run();

  [[nodiscard]] bool failed() const noexcept { return problem_.has_value(); }
  // REQUIRES: failed().
  [[nodiscard]] const Error& error() const noexcept { return *problem_; }

  // Columns of the current row, from 0. NULL reads as 0 or empty. REQUIRES: next() was true.
  [[nodiscard]] std::int64_t integer(int column) const noexcept;
  [[nodiscard]] double real(int column) const noexcept;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] bool is_null(int column) const noexcept;

 private:
  friend class Database;
  Statement(Connection& connection, std::string_view sql);

  template <std::integral Integer>
  void bind_one(Integer value) { bind_integer(static_cast<std::int64_t>(value)); }
  void bind_one(double value);
  void bind_one(std::string_view value);
  void bind_one(std::nullptr_t) { ++bound_; }  // what is not bound is NULL
  template <class Value>
  void bind_one(const std::optional<Value>& value) {
    if (value) bind_one(*value);
    else bind_one(nullptr);
  }
  void bind_integer(std::int64_t value);
  void check(int code);

  Connection* connection_;
  sqlite3_stmt* raw_ = nullptr;
  int bound_ = 0;
  std::optional<Error> problem_;
};

}  // namespace foyer::store

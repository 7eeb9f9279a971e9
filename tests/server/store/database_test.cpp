#include "server/store/database.h"

#include <catch2/catch.hpp>

#include "server/store/temp_folder.h"
#include "server/store/transaction.h"

using namespace foyer;
using namespace foyer::store;

namespace {

struct Things {
  TempFolder folder;
  Database database = std::move(Database::open(folder.file("x.db"), Access::kWrite).value());

  Things() { REQUIRE(database.script("CREATE TABLE things (n INTEGER, x REAL, s TEXT) STRICT").ok()); }

  std::int64_t count() {
    auto rows = database.prepare("SELECT count(*) FROM things");
    REQUIRE(rows.next());
    return rows.integer(0);
  }
};

}  // namespace

TEST_CASE("values come back as they were bound") {
  Things things;
  REQUIRE(things.database.run("INSERT INTO things VALUES (?, ?, ?)", std::int64_t{-5}, 0.25, std::string("a\0b", 3)).ok());
  const std::optional<double> nothing;
  REQUIRE(things.database.run("INSERT INTO things VALUES (?, ?, ?)", nullptr, nothing, std::string_view()).ok());
  auto rows = things.database.prepare("SELECT n, x, s FROM things ORDER BY rowid");
  REQUIRE(rows.next());
  CHECK(rows.integer(0) == -5);
  CHECK(rows.real(1) == 0.25);
  CHECK(rows.text(2) == std::string("a\0b", 3));
  REQUIRE(rows.next());
  CHECK(rows.is_null(0));
  CHECK(rows.is_null(1));
  CHECK_FALSE(rows.is_null(2));
  CHECK_FALSE(rows.next());
  CHECK_FALSE(rows.failed());
}

TEST_CASE("a statement used twice forgets what was bound to it") {
  Things things;
  for (const auto& value : {std::optional<std::int64_t>(7), std::optional<std::int64_t>()}) {
    REQUIRE(things.database.run("INSERT INTO things (n) VALUES (?)", value).ok());
  }
  auto rows = things.database.prepare("SELECT count(n) FROM things");
  REQUIRE(rows.next());
  CHECK(rows.integer(0) == 1);
}

TEST_CASE("the same SQL may be open twice at once") {
  Things things;
  REQUIRE(things.database.run("INSERT INTO things (n) VALUES (1), (2)").ok());
  auto outer = things.database.prepare("SELECT n FROM things ORDER BY n");
  REQUIRE(outer.next());
  auto inner = things.database.prepare("SELECT n FROM things ORDER BY n");
  REQUIRE(inner.next());
  REQUIRE(outer.next());
  CHECK(outer.integer(0) == 2);
  CHECK(inner.integer(0) == 1);
}

TEST_CASE("a statement's first error sticks and ends its rows") {
  Things things;
  auto rows = things.database.prepare("SELECT no_such_column FROM things").bind(1, "two");
  CHECK_FALSE(rows.next());
  REQUIRE(rows.failed());
  CHECK_THAT(rows.error().message, Catch::Contains("no_such_column"));
}

TEST_CASE("what is not committed is undone") {
  Things things;
  {
    auto transaction = Transaction::begin(things.database);
    REQUIRE(transaction.ok());
    REQUIRE(things.database.run("INSERT INTO things (n) VALUES (1)").ok());
  }
  CHECK(things.count() == 0);
  CHECK_FALSE(things.database.in_transaction());
}

TEST_CASE("a savepoint is undone alone") {
  Things things;
  auto transaction = Transaction::begin(things.database);
  REQUIRE(transaction.ok());
  REQUIRE(things.database.run("INSERT INTO things (n) VALUES (1)").ok());
  {
    auto savepoint = Savepoint::begin(things.database);
    REQUIRE(savepoint.ok());
    REQUIRE(things.database.run("INSERT INTO things (n) VALUES (2)").ok());
  }
  REQUIRE(transaction->commit().ok());
  CHECK(things.count() == 1);
}

TEST_CASE("a connection for reading refuses to write") {
  Things things;
  auto reading = Database::open(things.folder.file("x.db"), Access::kRead);
  REQUIRE(reading.ok());
  CHECK_FALSE(reading->run("INSERT INTO things (n) VALUES (1)").ok());
  CHECK(things.count() == 0);
}

TEST_CASE("a connection for reading makes no file") {
  const TempFolder folder;
  CHECK_FALSE(Database::open(folder.file("absent.db"), Access::kRead).ok());
  CHECK_FALSE(std::filesystem::exists(folder.file("absent.db")));
}

TEST_CASE("the store's file can be read by its owner alone") {
  const Things things;
  const auto permissions = std::filesystem::status(things.folder.file("x.db")).permissions();
  CHECK(permissions == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

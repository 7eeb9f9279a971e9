#include <fstream>
#include <vector>

#include <catch2/catch.hpp>

#include "server/store/migrate.h"
#include "server/store/store.h"
#include "server/store/temp_folder.h"
#include "server/store/test_loop.h"

using namespace foyer;
using namespace foyer::store;

namespace {

void write_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string problem_of_opening(const std::string& path) {
  TestLoop loop;
  const auto store = Store::open(path, loop.post_back());
  return store ? "none" : store.error().message;
}

std::string epoch_of(const std::string& path) {
  TestLoop loop;
  return Store::open(path, loop.post_back()).value()->epoch();
}

// One whose rows fill many pages.
void make_large_store(const std::string& path) {
  TestLoop loop;
  const auto store = std::move(Store::open(path, loop.post_back()).value());
  const auto written = loop.write(store->writer(), [](Database& database) {
    return database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
        "INSERT INTO customers (site, visitor_hash, first_seen, last_seen) "
        "SELECT 'demo', i || hex(randomblob(32)), 0, 0 FROM n");
  });
  REQUIRE(written.ok());
}

}  // namespace

TEST_CASE("a store keeps its epoch, and another has another") {
  const TempFolder folder;
  const std::string first = epoch_of(folder.file("a.db"));
  CHECK(first.size() == 32);
  CHECK(first.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(epoch_of(folder.file("a.db")) == first);
  CHECK(epoch_of(folder.file("b.db")) != first);
}

TEST_CASE("a store of a newer Foyer is refused and left as it was") {
  const TempFolder folder;
  const std::string path = folder.file("a.db");
  epoch_of(path);
  {
    auto database = Database::open(path, Access::kWrite);
    REQUIRE(database->script("PRAGMA user_version = 999").ok());
  }
  CHECK_THAT(problem_of_opening(path), Catch::Contains("made by a newer Foyer (form 999"));
  auto database = Database::open(path, Access::kRead);
  auto row = database->prepare("PRAGMA user_version");
  REQUIRE(row.next());
  CHECK(row.integer(0) == 999);
}

TEST_CASE("another program's database is refused") {
  const TempFolder folder;
  {
    auto database = Database::open(folder.file("a.db"), Access::kWrite);
    REQUIRE(database->script("CREATE TABLE recipes (name TEXT)").ok());
  }
  CHECK_THAT(problem_of_opening(folder.file("a.db")), Catch::Contains("another program's database"));
}

TEST_CASE("what is no database is refused by name") {
  const TempFolder folder;
  write_file(folder.file("a.db"), std::string(8192, 'x'));
  CHECK_THAT(problem_of_opening(folder.file("a.db")), Catch::Contains("a.db") && Catch::Contains("not a SQLite database"));
  CHECK_THAT(problem_of_opening(folder.file("no/such/folder/a.db")), Catch::Contains("unable to open"));
}

TEST_CASE("a damaged store is refused with what to do") {
  const TempFolder folder;
  const std::string path = folder.file("a.db");
  make_large_store(path);
  REQUIRE(problem_of_opening(path) == "none");
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path));
  REQUIRE(size > 40 * 4096);
  for (std::streamoff page = 20; page < 30; ++page) file.seekp(page * 4096).write(std::string(4096, '\x55').data(), 4096);
  file.close();
  CHECK_THAT(problem_of_opening(path), Catch::Contains("damaged") && Catch::Contains("restore it from a backup"));
}

TEST_CASE("a truncated store is refused") {
  const TempFolder folder;
  make_large_store(folder.file("a.db"));
  std::filesystem::resize_file(folder.file("a.db"), 20 * 4096);
  CHECK_THAT(problem_of_opening(folder.file("a.db")), Catch::Contains("damaged"));
}

TEST_CASE("migrations run once, in their order, each wholly or not at all") {
  const TempFolder folder;
  auto database = std::move(Database::open(folder.file("a.db"), Access::kWrite).value());
  const std::vector<std::string_view> one = {"CREATE TABLE a (x); INSERT INTO a VALUES (1)"};
  const std::vector<std::string_view> broken = {one[0], "INSERT INTO a VALUES (2); INSERT INTO no_such_table VALUES (3)"};
  const std::vector<std::string_view> mended = {one[0], "INSERT INTO a VALUES (2)"};
  REQUIRE(migrate(database, one).ok());
  REQUIRE(migrate(database, one).ok());
  CHECK_FALSE(migrate(database, broken).ok());
  REQUIRE(migrate(database, mended).ok());
  auto rows = database.prepare("SELECT group_concat(x) FROM a");
  REQUIRE(rows.next());
  CHECK(rows.text(0) == "1,2");
}

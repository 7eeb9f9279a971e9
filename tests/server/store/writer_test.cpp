#include "server/store/writer.h"

#include <atomic>
#include <future>

#include <catch2/catch.hpp>

#include "server/store/store.h"
#include "server/store/temp_folder.h"
#include "server/store/test_loop.h"

using namespace foyer;
using namespace foyer::store;

namespace {

Job insert(std::int64_t n) {
  return [n](Database& database) { return database.run("INSERT INTO things VALUES (?)", n); };
}

struct Writing {
  TempFolder folder;
  TestLoop loop;
  std::unique_ptr<Store> store = std::move(Store::open(folder.file("x.db"), loop.post_back()).value());

  Writing() {
    const auto made = loop.write(store->writer(), [](Database& database) {
      return database.script("CREATE TABLE things (n INTEGER PRIMARY KEY) STRICT");
    });
    REQUIRE(made.ok());
  }

  // The writer does nothing else until the promise is kept.
  std::promise<void> hold() {
    std::promise<void> release;
    auto held = std::make_shared<std::promise<void>>();
    auto entered = held->get_future();
    store->writer().submit(
        [held, released = release.get_future().share()](Database&) -> Status {
          held->set_value();
          released.wait();
          return {};
        },
        [](const Written&) {});
    entered.wait();
    return release;
  }

  std::string numbers() {
    auto rows = store->reader().prepare("SELECT coalesce(group_concat(n), '') FROM (SELECT n FROM things ORDER BY n)");
    REQUIRE(rows.next());
    return rows.text(0);
  }
};

}  // namespace

TEST_CASE("jobs that wait together are committed together, and heard of in their order") {
  Writing writing;
  auto release = writing.hold();
  const auto before = writing.store->writer().stats();
  std::vector<std::int64_t> heard;
  for (std::int64_t n = 0; n < 100; ++n) {
    writing.store->writer().submit(insert(n), [&heard, n](const Written& written) {
      if (written.ok()) heard.push_back(n);
    });
  }
  CHECK(writing.store->writer().stats().queued == 100);
  release.set_value();
  writing.loop.run_until([&] { return heard.size() == 100; });
  CHECK(std::is_sorted(heard.begin(), heard.end()));
  CHECK(writing.store->writer().stats().commits == before.commits + 2);  // what held it, and the hundred
}

TEST_CASE("whoever hears that a job is stored can read it") {
  Writing writing;
  std::string seen;
  writing.store->writer().submit(insert(7), [&](const Written&) { seen = writing.numbers(); });
  writing.loop.run_until([&] { return !seen.empty(); });
  CHECK(seen == "7");
}

TEST_CASE("a job that fails does not take its neighbours down") {
  Writing writing;
  auto release = writing.hold();
  std::vector<Outcome> outcomes;
  const auto note = [&](const Written& written) { outcomes.push_back(written.outcome); };
  writing.store->writer().submit(insert(1), note);
  writing.store->writer().submit(
      [](Database& database) -> Status {
        if (const Status done = database.run("INSERT INTO things VALUES (2)"); !done) return done;
        return database.run("INSERT INTO things VALUES (1)");  // is there already
      },
      note);
  writing.store->writer().submit(insert(3), note);
  release.set_value();
  writing.loop.run_until([&] { return outcomes.size() == 3; });
  CHECK(outcomes == std::vector{Outcome::kStored, Outcome::kJobFailed, Outcome::kStored});
  CHECK(writing.numbers() == "1,3");
}

TEST_CASE("when the commit fails, all of its batch hear so and nothing is stored") {
  Writing writing;
  REQUIRE(writing.loop.write(writing.store->writer(), [](Database& database) {
    return database.script("CREATE TABLE owed (n INTEGER REFERENCES things(n) DEFERRABLE INITIALLY DEFERRED) STRICT");
  }).ok());
  auto release = writing.hold();
  std::vector<Outcome> outcomes;
  const auto note = [&](const Written& written) { outcomes.push_back(written.outcome); };
  writing.store->writer().submit(insert(1), note);
  // A deferred foreign key is checked at the commit only.
  writing.store->writer().submit([](Database& database) { return database.run("INSERT INTO owed VALUES (99)"); }, note);
  release.set_value();
  writing.loop.run_until([&] { return outcomes.size() == 2; });
  CHECK(outcomes == std::vector{Outcome::kFailed, Outcome::kFailed});
  CHECK(writing.numbers().empty());
  CHECK(writing.loop.write(writing.store->writer(), insert(5)).ok());
  CHECK(writing.numbers() == "5");
}

TEST_CASE("a full queue refuses at once, and works again when it has drained") {
  Writing writing;
  auto release = writing.hold();
  std::size_t stored = 0;
  std::size_t busy = 0;
  const auto count = [&](const Written& written) { ++(written.outcome == Outcome::kBusy ? busy : stored); };
  const auto nothing = [](Database&) { return Status(); };
  for (std::size_t n = 0; n < kMaxQueuedJobs + 3; ++n) writing.store->writer().submit(nothing, count);
  writing.loop.run_until([&] { return busy == 3; });  // while the writer still stands
  CHECK(stored == 0);
  release.set_value();
  writing.loop.run_until([&] { return stored == kMaxQueuedJobs; });
  CHECK(writing.loop.write(writing.store->writer(), insert(1)).ok());
}

TEST_CASE("closing the store commits what is queued") {
  Writing writing;
  auto release = writing.hold();
  for (std::int64_t n = 1; n <= 3; ++n) writing.store->writer().submit(insert(n), [](const Written&) {});
  release.set_value();
  writing.store.reset();
  writing.store = std::move(Store::open(writing.folder.file("x.db"), writing.loop.post_back()).value());
  CHECK(writing.numbers() == "1,2,3");
}

TEST_CASE("the log is moved into the database while the writer goes on, and nothing of it is lost") {
  Writing writing;
  constexpr std::int64_t kJobs = 3000;
  std::int64_t stored = 0;
  const auto fill = [](Database& database) { return database.run("INSERT INTO blobs VALUES (hex(randomblob(4096)))"); };
  REQUIRE(writing.loop.write(writing.store->writer(),
                             [](Database& database) { return database.script("CREATE TABLE blobs (b TEXT) STRICT"); }).ok());
  for (std::int64_t n = 0; n < kJobs; ++n) writing.store->writer().submit(fill, [&](const Written& w) { stored += w.ok(); });
  writing.loop.run_until([&] { return stored == kJobs; });
  writing.store.reset();
  auto database = Database::open(writing.folder.file("x.db"), Access::kRead);
  auto rows = database->prepare("SELECT count(*) FROM blobs");
  REQUIRE(rows.next());
  CHECK(rows.integer(0) == kJobs);
}

TEST_CASE("two stores on one file write beside each other") {
  Writing writing;
  TestLoop other_loop;
  const auto other = std::move(Store::open(writing.folder.file("x.db"), other_loop.post_back()).value());
  std::int64_t mine = 0;
  std::int64_t others = 0;
  for (std::int64_t n = 0; n < 200; ++n) {
    writing.store->writer().submit(insert(2 * n), [&](const Written& written) { mine += written.ok(); });
    other->writer().submit(insert(2 * n + 1), [&](const Written& written) { others += written.ok(); });
  }
  writing.loop.run_until([&] { return mine == 200; });
  other_loop.run_until([&] { return others == 200; });
  auto rows = writing.store->reader().prepare("SELECT count(*), min(n), max(n) FROM things");
  REQUIRE(rows.next());
  CHECK(rows.integer(0) == 400);
}

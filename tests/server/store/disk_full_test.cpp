#include <csignal>
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "server/store/store.h"
#include "server/store/temp_folder.h"
#include "server/store/test_loop.h"

using namespace foyer;
using namespace foyer::store;

namespace {

Job fill() {
  return [](Database& database) { return database.run("INSERT INTO blobs VALUES (hex(randomblob(4096)))"); };
}

Job limit_pages(std::string pages) {
  return [pages](Database& database) { return database.script("PRAGMA max_page_count = " + pages); };
}

struct Filling {
  TempFolder folder;
  TestLoop loop;
  std::unique_ptr<Store> store = std::move(Store::open(folder.file("x.db"), loop.post_back()).value());

  Filling() { REQUIRE(write([](Database& database) { return database.script("CREATE TABLE blobs (b TEXT) STRICT"); }).ok()); }

  Written write(Job job) { return loop.write(store->writer(), std::move(job)); }

  // How many were stored before there was no room.
  std::int64_t fill_up(Outcome expected) {
    for (std::int64_t stored = 0; stored < 100'000; ++stored) {
      const Written written = write(fill());
      if (written.ok()) continue;
      CHECK(written.outcome == expected);
      return stored;
    }
    FAIL("the disk was never full");
    return 0;
  }

  std::int64_t count() {
    auto rows = store->reader().prepare("SELECT count(*) FROM blobs");
    REQUIRE(rows.next());
    return rows.integer(0);
  }

  std::string integrity() {
    auto rows = store->reader().prepare("PRAGMA integrity_check");
    REQUIRE(rows.next());
    return rows.text(0);
  }
};

// No file of this process grows over the limit, which a write hears as an error of the operating system's own.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit now{bytes, old_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

}  // namespace

TEST_CASE("a full database is an error, keeps what it had, and works again when there is room") {
  Filling filling;
  REQUIRE(filling.write(limit_pages("200")).ok());
  const std::int64_t stored = filling.fill_up(Outcome::kDiskFull);
  CHECK(stored > 10);
  CHECK(filling.count() == stored);
  CHECK_FALSE(filling.write(fill()).ok());
  CHECK(filling.store->writer().stats().disk_full == 2);
  CHECK(filling.integrity() == "ok");

  REQUIRE(filling.write(limit_pages("100000")).ok());
  CHECK(filling.write(fill()).ok());
  CHECK(filling.count() == stored + 1);
}

TEST_CASE("a write that the system refuses is an error, and nothing of the batch is half there") {
  Filling filling;
  std::int64_t stored = 0;
  {
    const FileSizeLimit limit(1 << 20);
    stored = filling.fill_up(Outcome::kFailed);
  }
  CHECK(stored > 10);
  CHECK(filling.count() == stored);
  CHECK(filling.integrity() == "ok");
  CHECK(filling.write(fill()).ok());
  CHECK(filling.count() == stored + 1);
}

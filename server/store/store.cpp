#include "server/store/store.h"

#include <utility>

#include "server/store/migrate.h"

namespace foyer::store {
namespace {

// 2 to 4 seconds of reading: what a start may take. Damage to a larger file is found when its page is read.
constexpr std::int64_t kMaxCheckedBytes = 256 * 1024 * 1024;

Result<std::int64_t> size_in_bytes(Database& database) {
  auto row = database.prepare("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
  const std::int64_t bytes = row.next() ? row.integer(0) : 0;
  if (row.failed()) return row.error();
  return bytes;
}

// So that damage is found at the start, and not by the first customer whose page it is on.
Status check(Database& database) {
  const auto bytes = size_in_bytes(database);
  if (!bytes) return bytes.error();
  if (*bytes > kMaxCheckedBytes) return {};
  auto rows = database.prepare("PRAGMA quick_check(1)");
  const std::string found = rows.next() ? rows.text(0) : std::string();
  if (rows.failed()) return rows.error();
  if (found != "ok") return database.complaint("it is damaged (" + found + "); restore it from a backup");
  return {};
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const std::string& path, PostBack post_back) {
  auto writing = Database::open(path, Access::kWrite);
  if (!writing) return writing.error();
  if (const Status sound = check(*writing); !sound) return sound.error();
  if (const Status done = migrate(*writing, migrations()); !done) return done.error();
  auto epoch = read_epoch(*writing);
  if (!epoch) return epoch.error();
  auto reading = Database::open(path, Access::kRead);
  if (!reading) return reading.error();
  auto checkpointing = Database::open(path, Access::kWrite);
  if (!checkpointing) return checkpointing.error();
  return std::unique_ptr<Store>(new Store(std::move(*epoch), std::move(*reading), std::move(*writing),
                                          std::move(*checkpointing), std::move(post_back)));
}

Store::Store(std::string epoch, Database reader, Database writing, Database checkpointing, PostBack post_back)
    : epoch_(std::move(epoch)),
      reader_(std::move(reader)),
      checkpointer_(std::move(checkpointing)),
      writer_(watched(std::move(writing)), std::move(post_back)) {}

Database Store::watched(Database writing) {
  writing.on_commit([this](int pages) { checkpointer_.wal_grew(pages); });
  return writing;
}

}  // namespace foyer::store

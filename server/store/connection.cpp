#include "server/store/connection.h"

#include <fcntl.h>
#include <unistd.h>

namespace foyer::store {
namespace {

// Longer than any batch of the writer takes; the command line may write beside a running relay.
constexpr int kBusyTimeoutMs = 5000;

// What is made is its owner's alone: it holds what customers wrote. SQLite gives its log the same permissions.
void make_private(const std::string& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) ::close(file);
}

Failure failure_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL: return Failure::kFull;
    case SQLITE_BUSY: return Failure::kBusy;
    default: return Failure::kOther;
  }
}

constexpr const char* kSettings =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA wal_autocheckpoint = 0;"        // the Checkpointer's work
    "PRAGMA journal_size_limit = 67108864"  // 64 MiB: a log that once grew over it is cut back
    ;

}  // namespace

Connection::~Connection() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  sqlite3_close(raw_);
}

Status Connection::open(Access access) {
  if (access == Access::kWrite) make_private(path_);
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (const int code = sqlite3_open_v2(path_.c_str(), &raw_, flags, nullptr); code != SQLITE_OK) return fail(code);
  sqlite3_busy_timeout(raw_, kBusyTimeoutMs);
  if (const int code = sqlite3_exec(raw_, kSettings, nullptr, nullptr, nullptr); code != SQLITE_OK) return fail(code);
  if (access == Access::kWrite) return {};
  // A read-only handle could not take part in WAL's shared memory on every system; one that refuses to write can.
  const int code = sqlite3_exec(raw_, "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return fail(code);
  return {};
}

sqlite3_stmt* Connection::take(std::string_view sql, int& code) {
  if (const auto found = idle_.find(sql); found != idle_.end()) {
    sqlite3_stmt* const statement = found->second;
    idle_.erase(found);
    code = SQLITE_OK;
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  code = sqlite3_prepare_v3(raw_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  return statement;
}

void Connection::give_back(sqlite3_stmt* statement) noexcept {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_.emplace(sqlite3_sql(statement), statement);
}

Error Connection::complaint(std::string_view why) const { return Error{"store " + path_ + ": " + std::string(why)}; }

Error Connection::fail(int code) {
  last_failure_ = failure_of(code);
  std::string why = sqlite3_errmsg(raw_);
  if ((code & 0xFF) == SQLITE_NOTADB) why = "it is not a SQLite database";
  if ((code & 0xFF) == SQLITE_CORRUPT) why = "it is damaged (" + why + "); restore it from a backup";
  return complaint(why);
}

void Connection::on_commit(std::function<void(int)> listener) {
  listener_ = std::move(listener);
  const auto hook = [](void* self, sqlite3*, const char*, int pages) {
    static_cast<Connection*>(self)->listener_(pages);
    return SQLITE_OK;
  };
  sqlite3_wal_hook(raw_, hook, this);
}

}  // namespace foyer::store

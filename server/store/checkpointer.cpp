#include "server/store/checkpointer.h"

#include <utility>

#include "server/store/connection.h"

namespace foyer::store {
namespace {

constexpr int kWorthwhilePages = 1000;  // 4 MB: SQLite's own default
// 64 MB. Beside writers that never pause the log only grows; from here on they are made to wait until it begins anew.
constexpr int kTooManyPages = 16 * 1024;

}  // namespace

Checkpointer::Checkpointer(Database database) : database_(std::move(database)), thread_([this] { loop(); }) {}

Checkpointer::~Checkpointer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Checkpointer::wal_grew(int pages) {
  if (pages < kWorthwhilePages) return;
  {
    const std::lock_guard lock(mutex_);
    pages_ = pages;
  }
  wake_.notify_one();
}

void Checkpointer::loop() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || pages_ > 0; });
    if (stopping_) return;
    const int mode = std::exchange(pages_, 0) > kTooManyPages ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
    lock.unlock();
    // A failure loses nothing: the log keeps what was not moved, and the next commit asks again.
    sqlite3_wal_checkpoint_v2(database_.connection_->raw(), nullptr, mode, nullptr, nullptr);
    lock.lock();
  }
}

}  // namespace foyer::store

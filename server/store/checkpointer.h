// Moves the write-ahead log into the database file on a thread and a connection of its own: done by the writer it was seen to
// turn an acknowledgement's 99th percentile from 5 ms into 47 ms.
// Thread rule: wal_grew() from any thread.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/store/database.h"

namespace foyer::store {

class Checkpointer {
 public:
  explicit Checkpointer(Database database);
  ~Checkpointer();

  // How many pages the log has after a commit.
  void wal_grew(int pages);

 private:
  void loop();

  Database database_;
  std::mutex mutex_;
  std::condition_variable wake_;
  int pages_ = 0;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace foyer::store

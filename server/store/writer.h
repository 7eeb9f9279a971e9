// The one thread that writes. Jobs that wait together are committed together (group commit): the disk's flush, which is what a
// commit costs, is paid once for all of them.
//
// A job that fails is undone alone. When the commit itself fails, nothing of its batch is stored, and every job of it hears
// so. `done` of a job runs exactly once, through the caller's executor, after the commit is on disk and never before submit()
// has returned.
// Thread rule: submit() and stats() from any thread; jobs run on the writer's thread; `done` runs where PostBack puts it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/store/database.h"

namespace foyer::store {

// What a job made of itself. A refusal that writes nothing is a success here: the job keeps it in what it captured.
using Job = std::function<Status(Database&)>;

enum class Outcome : std::uint8_t {
  kStored,     // on disk
  kJobFailed,  // the job returned an error, and was undone
  kDiskFull,   // the job or the commit found no room
  kFailed,     // the commit failed for another reason
  kBusy,       // the queue is full
  kStopping,   // the writer is being destroyed
};

struct Written {
  Outcome outcome = Outcome::kStored;
  std::string message;  // empty when stored
  [[nodiscard]] bool ok() const noexcept { return outcome == Outcome::kStored; }
};

using Done = std::function<void(const Written&)>;

// Runs a function later on the thread of the caller's choice: [&](auto f) { boost::asio::post(loop, std::move(f)); }
using PostBack = std::function<void(std::function<void()>)>;

struct WriterStats {
  std::uint64_t commits = 0;
  std::uint64_t stored = 0;  // jobs
  std::uint64_t failed = 0;  // jobs, for whatever reason
  std::uint64_t disk_full = 0;
  std::size_t queued = 0;    // now
};

// At 25 thousand jobs a second, the most that was measured, a full queue is a third of a second of work.
inline constexpr std::size_t kMaxQueuedJobs = 8192;
// Larger batches were not faster, and make the first job of a batch wait for the last.
inline constexpr std::size_t kMaxBatch = 256;

class Writer {
 public:
  Writer(Database database, PostBack post_back);
  ~Writer();  // commits what is queued, then stops; what is submitted meanwhile is refused with kStopping

  void submit(Job job, Done done);
  [[nodiscard]] WriterStats stats() const;

 private:
  struct Task {
    Job job;
    Done done;
    Written written;
  };

  void loop();
  std::deque<Task> next_batch();
  void run_batch(std::deque<Task>& batch);
  Status run_job(Task& task);
  void report(std::deque<Task> batch);

  Database database_;
  PostBack post_back_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  WriterStats stats_;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace foyer::store

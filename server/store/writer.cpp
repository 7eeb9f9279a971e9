#include "server/store/writer.h"

#include <iterator>
#include <memory>
#include <utility>

#include "server/store/transaction.h"

namespace foyer::store {
namespace {

Written failed_with(const Error& error, Failure failure, Outcome otherwise) {
  return {failure == Failure::kFull ? Outcome::kDiskFull : otherwise, error.message};
}

}  // namespace

Writer::Writer(Database database, PostBack post_back)
    : database_(std::move(database)), post_back_(std::move(post_back)), thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Writer::submit(Job job, Done done) {
  Written refusal;
  {
    const std::lock_guard lock(mutex_);
    if (!stopping_ && queue_.size() < kMaxQueuedJobs) {
      queue_.push_back({std::move(job), std::move(done), {}});
      wake_.notify_one();
      return;
    }
    ++stats_.failed;
    refusal = stopping_ ? Written{Outcome::kStopping, "the store is closing"} : Written{Outcome::kBusy, "the store is busy"};
  }
  post_back_([done = std::move(done), refusal = std::move(refusal)] { done(refusal); });
}

WriterStats Writer::stats() const {
  const std::lock_guard lock(mutex_);
  WriterStats stats = stats_;
  stats.queued = queue_.size();
  return stats;
}

void Writer::loop() {
  for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) {
    run_batch(batch);
    report(std::move(batch));
  }
}

// Empty only when there is nothing left to do, ever.
std::deque<Writer::Task> Writer::next_batch() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
  if (queue_.size() <= kMaxBatch) return std::exchange(queue_, {});
  const auto end = queue_.begin() + static_cast<std::ptrdiff_t>(kMaxBatch);
  std::deque<Task> batch(std::make_move_iterator(queue_.begin()), std::make_move_iterator(end));
  queue_.erase(queue_.begin(), end);
  return batch;
}

void Writer::run_batch(std::deque<Task>& batch) {
  const auto fail_all = [&](const Error& error) {
    for (Task& task : batch) task.written = failed_with(error, database_.last_failure(), Outcome::kFailed);
  };
  auto transaction = Transaction::begin(database_);
  if (!transaction) return fail_all(transaction.error());
  for (Task& task : batch) {
    const Status done = run_job(task);
    if (!done) task.written = failed_with(done.error(), database_.last_failure(), Outcome::kJobFailed);
    // SQLite gave up the whole transaction, and with it the jobs before this one.
    if (!database_.in_transaction()) return fail_all(done ? Error{"the transaction ended within a job"} : done.error());
  }
  if (const Status committed = transaction->commit(); !committed) fail_all(committed.error());
}

Status Writer::run_job(Task& task) {
  database_.forget_failure();
  auto savepoint = Savepoint::begin(database_);
  if (!savepoint) return savepoint.error();
  if (Status done = task.job(database_); !done) return done;
  return savepoint->keep();
}

void Writer::report(std::deque<Task> batch) {
  {
    const std::lock_guard lock(mutex_);
    bool any_stored = false;
    for (const Task& task : batch) {
      ++(task.written.ok() ? stats_.stored : stats_.failed);
      if (task.written.outcome == Outcome::kDiskFull) ++stats_.disk_full;
      any_stored = any_stored || task.written.ok();
    }
    if (any_stored) ++stats_.commits;
  }
  // A std::function must be copyable, so the batch is shared; it has one owner in fact.
  auto shared = std::make_shared<std::deque<Task>>(std::move(batch));
  post_back_([shared] {
    for (const Task& task : *shared) task.done(task.written);
  });
}

}  // namespace foyer::store

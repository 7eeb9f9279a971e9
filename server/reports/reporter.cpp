#include "server/reports/reporter.h"

#include <utility>

#include "server/reports/report.h"

namespace foyer::reports {

Result<std::unique_ptr<Reporter>> Reporter::open(const std::string& path, store::PostBack post_back) {
  auto database = store::Database::open(path, store::Access::kRead);
  if (!database) return database.error();
  return std::unique_ptr<Reporter>(new Reporter(std::move(*database), std::move(post_back)));
}

Reporter::Reporter(store::Database database, store::PostBack post_back)
    : database_(std::move(database)), post_back_(std::move(post_back)), thread_([this] { loop(); }) {}

Reporter::~Reporter() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Reporter::make(Question question, ReportDone done) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() < kMaxWaitingReports) {
      queue_.push_back({std::move(question), std::move(done)});
      wake_.notify_one();
      return;
    }
  }
  post_back_([done = std::move(done)] { done(Error{"too many reports are being made: try again in a moment"}); });
}

void Reporter::loop() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_) return;
    const Task task = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    auto made = report(database_, task.question.from_ms, task.question.to_ms, task.question.site);
    post_back_([done = task.done, made = std::move(made)] { done(made); });
    lock.lock();
  }
}

}  // namespace foyer::reports

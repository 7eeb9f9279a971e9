// The caller's thread, as the relay's event loop is: what is posted back runs when the test says so.
// Thread rule: post_back() from any thread, the rest from the test's.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

#include "server/store/writer.h"

namespace foyer {

class TestLoop {
 public:
  [[nodiscard]] store::PostBack post_back() {
    return [this](std::function<void()> f) {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(f));
      wake_.notify_one();
    };
  }

  // Runs what comes until `reached` holds.
  void run_until(const std::function<bool()>& reached) {
    while (!reached()) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return !waiting_.empty(); });
      const auto f = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      f();
    }
  }

  // What the writer made of one job.
  [[nodiscard]] store::Written write(store::Writer& writer, store::Job job) {
    std::optional<store::Written> out;
    writer.submit(std::move(job), [&](const store::Written& written) { out = written; });
    run_until([&] { return out.has_value(); });
    return *out;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
};

}  // namespace foyer

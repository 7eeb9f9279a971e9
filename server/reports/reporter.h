// Reports on a thread and a connection of their own: one over a million entries takes seconds, in which the event loop would
// stand.
// Thread rule: make() from any thread; `done` runs where PostBack puts it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "protocol/protocol.gen.h"
#include "server/store/writer.h"

namespace foyer::reports {

struct Question {
  std::int64_t from_ms = 0;
  std::int64_t to_ms = 0;
  std::string site{};  // empty: all sites
};

using ReportDone = std::function<void(const Result<protocol::Report>&)>;

// Reports that may wait for another. Agents look at one page each; what is more is a mistake or an attack.
inline constexpr std::size_t kMaxWaitingReports = 16;

class Reporter {
 public:
  // path: of an open Store.
  [[nodiscard]] static Result<std::unique_ptr<Reporter>> open(const std::string& path, store::PostBack post_back);
  ~Reporter();  // the questions that wait are dropped, and their `done` never runs

  // `done` runs once, never before this call has returned. Error: too many wait, or the store's.
  void make(Question question, ReportDone done);

 private:
  struct Task {
    Question question;
    ReportDone done;
  };

  Reporter(store::Database database, store::PostBack post_back);
  void loop();

  store::Database database_;
  store::PostBack post_back_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace foyer::reports

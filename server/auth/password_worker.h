// Hashes passwords off the event loop: at most two at once, since each takes 64 MiB and a core, and a bounded number waiting.
// Thread rule: called on the event loop's thread.
#pragma once

#include <string>

#include <boost/asio/thread_pool.hpp>

#include "server/auth/password.h"
#include "server/loop/loop.h"

namespace foyer::server {

class PasswordWorker {
 public:
  // The loop must outlive it, and every task awaited here must be over before it is destroyed.
  explicit PasswordWorker(asio::io_context& loop) : loop_(loop), threads_(kThreads) {}

  // No more may wait now: say so, and let the client come back.
  [[nodiscard]] bool is_full() const noexcept { return waiting_ >= kMaxWaiting; }
  [[nodiscard]] std::size_t waiting() const noexcept { return waiting_; }

  [[nodiscard]] Task<Result<std::string>> hash(std::string password);
  [[nodiscard]] Task<bool> verify(std::string password, std::string hash);

 private:
  static constexpr std::size_t kThreads = 2;
  static constexpr std::size_t kMaxWaiting = 32;  // 1.6 s of work

  asio::io_context& loop_;
  asio::thread_pool threads_;
  std::size_t waiting_ = 0;
};

}  // namespace foyer::server

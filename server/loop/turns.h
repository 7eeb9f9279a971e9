// One at a time: who comes while another has the turn waits, first come, first served.
// Thread rule: the event loop's thread only.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <utility>

#include <boost/asio/post.hpp>

#include "server/loop/await_callback.h"

namespace foyer::server {

class Turns {
 public:
  // The loop must outlive it.
  explicit Turns(asio::io_context& loop) : loop_(loop) {}

  // Calls begin once it is its turn, never before this has returned. Who has begun must give the turn back.
  void take(std::function<void()> begin) {
    waiting_.push_back(std::move(begin));
    if (!std::exchange(is_taken_, true)) call_next();
  }

  // The same, awaited. The turn is given back with what is returned.
  using Turn = std::unique_ptr<Turns, void (*)(Turns*)>;
  Task<Turn> wait() {
    auto start = [this](std::function<void(bool)> done) { take([done = std::move(done)] { done(true); }); };
    co_await await_callback<bool>(std::move(start));
    co_return Turn(this, [](Turns* turns) { turns->give_back(); });
  }

  void give_back() {
    is_taken_ = !waiting_.empty();
    if (is_taken_) call_next();
  }

 private:
  void call_next() {
    asio::post(loop_, std::move(waiting_.front()));
    waiting_.pop_front();
  }

  asio::io_context& loop_;
  std::deque<std::function<void()>> waiting_;
  bool is_taken_ = false;
};

}  // namespace foyer::server

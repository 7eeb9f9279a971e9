// Every timeout of the relay on one clock tick: a hashed timing wheel (Varghese and Lauck, "Hashed and Hierarchical Timing
// Wheels", SOSP 1987). A timeout that is put off, as each frame does to its connection's, costs one store: the wheel finds
// out when the tick of the old time comes. Timeouts are late by at most one tick, never early.
// Thread rule: the event loop's thread only.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>

#include "server/loop/loop.h"

namespace foyer::server {

class TimerWheel {
 public:
  static constexpr std::chrono::milliseconds kTick{250};

  // A place in the wheel's rings.
  struct Link {
    Link* previous = this;
    Link* next = this;
    void unlink() noexcept;
    void insert_before(Link& other) noexcept;
  };

  // A timeout of its owner's. The wheel must outlive it. When it is due it is unset, then on_due is called, which may destroy it.
  class Timer : private Link {
   public:
    Timer(TimerWheel& wheel, std::function<void()> on_due) : wheel_(wheel), on_due_(std::move(on_due)) {}
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() { unlink(); }

    void set(std::chrono::milliseconds after);
    void unset() noexcept { unlink(); }

   private:
    friend class TimerWheel;
    TimerWheel& wheel_;
    std::function<void()> on_due_;
    std::uint64_t due_tick_ = 0;
    std::uint64_t visit_tick_ = 0;  // when the wheel looks at it, at most due_tick_
  };

  explicit TimerWheel(asio::io_context& loop) : ticker_(loop.get_executor()) {}

  void start();
  // No timer fires after it; the loop may run out of work.
  void stop() {
    stopped_ = true;
    ticker_.cancel();
  }

  // Moves the clock by one tick. For start(), and for tests without a clock.
  void advance();

 private:
  static constexpr std::size_t kSlots = 256;

  Task<> run();
  void place(Timer& timer) noexcept;

  SteadyTimer ticker_;
  bool stopped_ = false;  // a tick that is due already cannot be cancelled
  std::array<Link, kSlots> slots_;
  std::uint64_t now_tick_ = 0;
};

}  // namespace foyer::server

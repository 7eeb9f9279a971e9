#include "server/loop/timer_wheel.h"

#include <algorithm>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace foyer::server {

void TimerWheel::Link::unlink() noexcept {
  previous->next = next;
  next->previous = previous;
  previous = next = this;
}

void TimerWheel::Link::insert_before(Link& other) noexcept {
  previous = other.previous;
  next = &other;
  previous->next = this;
  other.previous = this;
}

void TimerWheel::Timer::set(std::chrono::milliseconds after) {
  // The tick under way has partly passed, so it does not count.
  const auto ticks = static_cast<std::uint64_t>(std::max<std::int64_t>(0, (after + kTick - std::chrono::milliseconds(1)) / kTick));
  due_tick_ = wheel_.now_tick_ + ticks + 1;
  const bool is_set = next != this;
  if (is_set && visit_tick_ <= due_tick_) return;
  unlink();
  wheel_.place(*this);
}

void TimerWheel::place(Timer& timer) noexcept {
  timer.visit_tick_ = std::min(timer.due_tick_, now_tick_ + kSlots - 1);
  timer.insert_before(slots_[timer.visit_tick_ % kSlots]);
}

void TimerWheel::advance() {
  ++now_tick_;
  Link& slot = slots_[now_tick_ % kSlots];
  // What is to be looked at moves aside first: callbacks may set timers anew, or destroy any of these.
  Link visited;
  while (slot.next != &slot) {
    Link* first = slot.next;
    first->unlink();
    first->insert_before(visited);
  }
  while (visited.next != &visited) {
    Timer& timer = static_cast<Timer&>(*visited.next);
    timer.unlink();
    if (timer.due_tick_ > now_tick_) {
      place(timer);
    } else {
      const std::function<void()> on_due = timer.on_due_;
      on_due();
    }
  }
}

void TimerWheel::start() { asio::co_spawn(ticker_.get_executor(), run(), asio::detached); }

Task<> TimerWheel::run() {
  for (auto next = std::chrono::steady_clock::now(); !stopped_;) {
    next += kTick;
    ticker_.expires_at(next);
    const auto [error] = co_await ticker_.async_wait(kAwait);
    if (error || stopped_) co_return;
    advance();
  }
}

}  // namespace foyer::server

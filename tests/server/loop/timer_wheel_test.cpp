#include "server/loop/timer_wheel.h"

#include <optional>

#include <catch2/catch.hpp>

using namespace foyer::server;
using namespace std::chrono_literals;

namespace {

// A wheel whose clock the test moves.
struct Clock {
  boost::asio::io_context loop;
  TimerWheel wheel{loop};
  void pass(std::chrono::milliseconds time) {
    for (auto passed = 0ms; passed < time; passed += TimerWheel::kTick) wheel.advance();
  }
};

}  // namespace

TEST_CASE("a timer is never early and at most a tick late") {
  for (const auto after : {0ms, 1ms, 250ms, 251ms, 1000ms, 63'750ms, 64'000ms, 200'000ms}) {
    Clock clock;
    bool fired = false;
    TimerWheel::Timer timer(clock.wheel, [&] { fired = true; });
    timer.set(after);
    INFO(after.count());
    clock.pass(after);
    CHECK_FALSE(fired);
    clock.pass(TimerWheel::kTick);
    CHECK(fired);
  }
}

TEST_CASE("a timer that is set again fires once, at its new time, earlier or later") {
  Clock clock;
  int fired = 0;
  TimerWheel::Timer timer(clock.wheel, [&] { ++fired; });
  timer.set(1s);
  clock.pass(500ms);
  timer.set(2s);
  clock.pass(1750ms);
  CHECK(fired == 0);
  clock.pass(500ms);
  CHECK(fired == 1);
  timer.set(100s);
  timer.set(1s);
  clock.pass(1250ms);
  CHECK(fired == 2);
  clock.pass(200s);
  CHECK(fired == 2);
}

TEST_CASE("a timer that is unset or destroyed does not fire") {
  Clock clock;
  int fired = 0;
  TimerWheel::Timer unset(clock.wheel, [&] { ++fired; });
  unset.set(1s);
  unset.unset();
  {
    TimerWheel::Timer destroyed(clock.wheel, [&] { ++fired; });
    destroyed.set(1s);
  }
  clock.pass(2s);
  CHECK(fired == 0);
}

TEST_CASE("a timer may set itself anew, and destroy another of the same moment") {
  Clock clock;
  int fired = 0;
  std::optional<TimerWheel::Timer> victim;
  std::optional<TimerWheel::Timer> repeating;
  repeating.emplace(clock.wheel, [&] {
    ++fired;
    victim.reset();
    repeating->set(1s);
  });
  victim.emplace(clock.wheel, [&] { fired += 100; });
  repeating->set(1s);
  victim->set(1s);
  clock.pass(4s);
  CHECK(fired == 3);
}

TEST_CASE("a timer may destroy itself") {
  Clock clock;
  bool fired = false;
  std::optional<TimerWheel::Timer> timer;
  timer.emplace(clock.wheel, [&] {
    timer.reset();
    fired = true;
  });
  timer->set(1s);
  clock.pass(2s);
  CHECK(fired);
}

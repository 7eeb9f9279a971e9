#include "server/ws/frame_guard.h"

#include <catch2/catch.hpp>

#include "server/ws/channel.h"

using namespace foyer;
using namespace foyer::server;
using protocol::Refusal;

TEST_CASE("a frame over 64 kB is not looked at") {
  FrameGuard guard(nullptr, "");
  CHECK_FALSE(guard.check(std::string(kMaxFrameBytes, 'x'), 1000));
  CHECK(guard.check(std::string(kMaxFrameBytes + 1, 'x'), 1000)->reason == Refusal::kTooLarge);
}

TEST_CASE("a peer that is too fast is told when to come back, and may then") {
  FrameGuard guard(nullptr, "");
  for (int i = 0; i < static_cast<int>(kFramesOfPeer.burst); ++i) REQUIRE_FALSE(guard.check("{}", 1000));
  const auto refused = guard.check("{}", 1000);
  REQUIRE(refused);
  CHECK(refused->reason == Refusal::kTooFast);
  CHECK(refused->retry_ms == kRestMs);
  CHECK_FALSE(guard.check("{}", 1000 + refused->retry_ms));
}

TEST_CASE("until a peer may come back nothing passes, and then as much as an outbox sends at once") {
  FrameGuard guard(nullptr, "");
  for (int i = 0; i <= static_cast<int>(kFramesOfPeer.burst); ++i) static_cast<void>(guard.check("{}", 1000));
  REQUIRE(guard.check("{}", 4000));
  CHECK(guard.check("{}", 4000)->retry_ms == kRestMs - 3000);
  for (int i = 0; i < static_cast<int>(kFramesOfPeer.burst) / 2; ++i) CHECK_FALSE(guard.check("{}", 1000 + kRestMs));
}

TEST_CASE("a clock that is set back keeps nobody waiting") {
  FrameGuard guard(nullptr, "");
  for (int i = 0; i <= static_cast<int>(kFramesOfPeer.burst); ++i) static_cast<void>(guard.check("{}", 1'000'000));
  REQUIRE(guard.check("{}", 1000)->retry_ms == kRestMs);
  CHECK_FALSE(guard.check("{}", 1000 + kRestMs));
}

TEST_CASE("many sockets of one address share its rate") {
  KeyedBuckets by_address({.burst = 2, .per_second = 1});
  FrameGuard one(&by_address, "1.1.1.1");
  FrameGuard two(&by_address, "1.1.1.1");
  FrameGuard other(&by_address, "2.2.2.2");
  CHECK_FALSE(one.check("{}", 1000));
  CHECK_FALSE(two.check("{}", 1000));
  CHECK(two.check("{}", 1000)->reason == Refusal::kTooFast);
  CHECK_FALSE(other.check("{}", 1000));
}

TEST_CASE("ten bad frames are enough, nine are not") {
  FrameGuard guard(nullptr, "");
  for (int i = 0; i < 9; ++i) CHECK(guard.bad("no").reason == Refusal::kBadFrame);
  CHECK_FALSE(guard.has_had_enough());
  CHECK(guard.bad(std::string(1000, 'x')).message.size() == 300);
  CHECK(guard.has_had_enough());
}

TEST_CASE("the id of a refused frame is told where it has one") {
  CHECK(id_in(R"({"type":"post","id":"01ARYZ6S41TSV4RRFFQ69G5FAV"})") == "01ARYZ6S41TSV4RRFFQ69G5FAV");
  for (const char* frame : {"", "[]", "{", R"({"id":7})", R"({"id":"x"})", "\xFF"}) CHECK(id_in(frame).empty());
}

// What is asked of every frame before it is looked at: its size and how fast it comes. Counts what was wrong, so that a peer that
// does not speak the protocol is let go.
// Thread rule: the event loop's thread only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/conversations/refused.h"
#include "server/limits/keyed_buckets.h"

namespace foyer::server {

// One peer's frames, a keystroke's `typing` among them; and the posts of an outbox that comes back after a lost network.
inline constexpr Rate kFramesOfPeer{.burst = 100, .per_second = 10};
// All visitors behind one address: an office, a mobile carrier.
inline constexpr Rate kFramesOfAddress{.burst = 500, .per_second = 100};
// After a frame too many all are refused for this long, and then half of a burst fits again. The wait for a single frame would be over
// before a visitor has read of it, and would let a later post pass the one that was refused.
inline constexpr std::int64_t kRestMs = 5000;
inline constexpr int kMaxBadFrames = 10;
inline constexpr int kMaxIgnoredWarnings = 200;  // frames sent on in spite of too_fast

class FrameGuard {
 public:
  using Refused = conversations::Refused;

  // by_address: shared by all peers, must outlive this; null: not counted.
  FrameGuard(KeyedBuckets* by_address, std::string address) : by_address_(by_address), address_(std::move(address)) {}

  // Why the frame is not looked at, if so.
  [[nodiscard]] std::optional<Refused> check(std::string_view frame, std::int64_t now_ms);

  // The frame was no message of the protocol.
  [[nodiscard]] Refused bad(std::string what);

  [[nodiscard]] bool has_had_enough() const noexcept { return bad_ >= kMaxBadFrames || too_fast_ >= kMaxIgnoredWarnings; }

 private:
  [[nodiscard]] bool fits(std::int64_t now_ms);

  KeyedBuckets* by_address_;
  std::string address_;
  TokenBucket of_peer_{kFramesOfPeer};
  std::int64_t rests_until_ms_ = 0;
  int bad_ = 0;
  int too_fast_ = 0;
};

// The "id" of a frame that is refused unread, so that its sender knows which; empty where there is none.
[[nodiscard]] std::string id_in(std::string_view frame);

}  // namespace foyer::server

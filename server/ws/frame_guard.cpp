#include "server/ws/frame_guard.h"

#include <nlohmann/json.hpp>

#include "base/ulid.h"
#include "server/ws/channel.h"

namespace foyer::server {

std::optional<FrameGuard::Refused> FrameGuard::check(std::string_view frame, std::int64_t now_ms) {
  if (frame.size() > kMaxFrameBytes) {
    ++bad_;
    return Refused{protocol::Refusal::kTooLarge, "A message may have at most 64 kB.", 0};
  }
  // A clock that was set back ends it.
  const bool rests = now_ms < rests_until_ms_ && now_ms >= rests_until_ms_ - kRestMs;
  if (!rests && fits(now_ms)) return std::nullopt;
  if (!rests) rests_until_ms_ = now_ms + kRestMs;
  ++too_fast_;
  return Refused{protocol::Refusal::kTooFast, "That was too fast. Please wait a moment.", rests_until_ms_ - now_ms};
}

bool FrameGuard::fits(std::int64_t now_ms) {
  return of_peer_.take(now_ms) == 0 && (by_address_ == nullptr || by_address_->take(address_, now_ms) == 0);
}

FrameGuard::Refused FrameGuard::bad(std::string what) {
  ++bad_;
  return {protocol::Refusal::kBadFrame, what.substr(0, 300), 0};
}

std::string id_in(std::string_view frame) {
  const auto parsed = nlohmann::json::parse(frame, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) return {};
  const auto id = parsed.find("id");
  if (id == parsed.end() || !id->is_string() || !is_ulid(id->get_ref<const std::string&>())) return {};
  return id->get<std::string>();
}

}  // namespace foyer::server

#include "server/ws/frame_guard.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/ulid.h"
#include "server/ws/channel.h"

namespace foyer::server {

std::optional<FrameGuard::Refused> FrameGuard::check(std::string_view frame, std::int64_t now_ms) {
  if (frame.size() > kMaxFrameBytes) {
    ++bad_;
    return Refused{protocol::Refusal::kTooLarge, "A message may have at most 64 kB.", 0};
  }
  std::int64_t wait_ms = of_peer_.take(now_ms);
  if (by_address_ != nullptr) wait_ms = std::max(wait_ms, by_address_->take(address_, now_ms));
  if (wait_ms == 0) return std::nullopt;
  ++too_fast_;
  return Refused{protocol::Refusal::kTooFast, "That was too fast. Please wait a moment.", wait_ms};
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

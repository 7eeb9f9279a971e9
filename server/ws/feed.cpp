#include "server/ws/feed.h"

#include <utility>

#include "protocol/protocol_json.gen.h"

namespace foyer::server {

namespace {
constexpr int kPage = 50;  // entries read at once
}  // namespace

Status Feed::pump(const std::string& conversation) {
  const auto cursor = cursors_.find(conversation);
  if (cursor == cursors_.end()) return {};
  for (;;) {
    if (!channel_->has_room()) {
      behind_ = true;
      return {};
    }
    auto entries = conversations_.entries_after(conversation, cursor->second, audience_, kPage);
    if (!entries) return entries.error();
    for (protocol::Entry& entry : *entries) {
      cursor->second = entry.seq;
      send(conversation, std::move(entry));
    }
    if (entries->size() < static_cast<std::size_t>(kPage)) return {};
  }
}

Status Feed::resume() {
  if (!std::exchange(behind_, false)) return {};
  for (const auto& [conversation, cursor] : cursors_) {
    if (Status status = pump(conversation); !status) return status;
  }
  return {};
}

void Feed::send(const std::string& conversation, protocol::Entry entry) {
  if (audience_ == conversations::Audience::kVisitor) {
    channel_->send(write_json(protocol::RelayFrame(protocol::RelayFrameEntry{conversation, std::move(entry)})));
  } else {
    channel_->send(write_json(protocol::DeskFrame(protocol::DeskFrameEntry{conversation, std::move(entry)})));
  }
}

}  // namespace foyer::server

#include "client/link.h"

#include <algorithm>
#include <utility>

namespace foyer::client {

using view::Connection;

void Link::want(bool wanted, Effects& effects) {
  if (wanted && connection_ == Connection::kIdle) {
    connection_ = Connection::kConnecting;
    effects.emplace_back(EffectConnect{});
  } else if (!wanted && connection_ != Connection::kIdle) {
    connection_ = Connection::kIdle;
    effects.emplace_back(EffectDisconnect{});
  }
}

void Link::socket_opened(const Settings& settings, std::string_view locale, Effects& effects) {
  connection_ = Connection::kConnecting;
  protocol::VisitorFrameHello hello;
  hello.version = protocol::kVersion;
  hello.site = settings.site;
  hello.visitor = settings.visitor;
  hello.conversation = conversation;
  hello.last_seq = last_seq;
  hello.epoch = epoch;
  hello.locale = locale;
  effects.emplace_back(EffectSend{std::move(hello)});
}

void Link::socket_closed() noexcept {
  if (connection_ != Connection::kIdle) connection_ = Connection::kOffline;
}

Link::Welcome Link::welcomed(const protocol::RelayFrameWelcome& frame, Effects& effects) {
  connection_ = Connection::kOnline;
  const bool replaced = !epoch.empty() && epoch != frame.epoch;
  epoch = frame.epoch;
  // A conversation whose first post was never acknowledged is unknown to the old store too: nothing was lost.
  const bool never_stored = std::any_of(outbox.begin(), outbox.end(), [](const Post& post) {
    return std::holds_alternative<protocol::BodyEscalated>(post.body);
  });
  if (replaced && !conversation.empty() && !never_stored) {
    begin({});
    return Welcome::kStoreReplaced;
  }
  resend(effects);
  return Welcome::kKnown;
}

bool Link::post(Post post, Effects& effects) {
  if (outbox.size() == kMaxOutbox) return false;
  outbox.push_back(std::move(post));
  send_next(effects);
  return true;
}

void Link::resend(Effects& effects) {
  in_flight_ = 0;
  paused_ = false;
  send_next(effects);
}

void Link::send_next(Effects& effects) {
  if (!online() || paused_) return;
  for (; in_flight_ < std::min(outbox.size(), kMaxInFlight); ++in_flight_) send(outbox[in_flight_], effects);
}

std::optional<Post> Link::settle(std::string_view id, Effects& effects) {
  const auto found = std::find_if(outbox.begin(), outbox.end(), [&](const Post& post) { return post.id == id; });
  if (found == outbox.end()) return std::nullopt;
  Post settled = std::move(*found);
  if (static_cast<std::size_t>(found - outbox.begin()) < in_flight_) --in_flight_;
  outbox.erase(found);
  send_next(effects);
  return settled;
}

void Link::adopt(std::vector<Post> stored) noexcept {
  outbox = std::move(stored);
  in_flight_ = 0;
}

void Link::begin(std::string new_conversation) {
  conversation = std::move(new_conversation);
  last_seq = 0;
  outbox.clear();
  in_flight_ = 0;
}

bool Link::receive(const protocol::Entry& entry) noexcept {
  if (entry.seq <= last_seq) return false;
  last_seq = entry.seq;
  return true;
}

void Link::send(const Post& post, Effects& effects) const {
  protocol::VisitorFramePost frame;
  frame.conversation = conversation;
  frame.id = post.id;
  frame.at = post.at;
  frame.author = post.author;
  frame.body = post.body;
  effects.emplace_back(EffectSend{std::move(frame)});
}

}  // namespace foyer::client

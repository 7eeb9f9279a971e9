// One visitor's socket: VisitorFrame in, RelayFrame out. A visitor is who knows the secret of the hello; every post is checked
// against its hash by the store.
// Thread rule: the event loop's thread only. Lives as long as its channel is open.
#pragma once

#include <memory>
#include <string>

#include "server/sites/sites.h"
#include "server/ws/feed.h"
#include "server/ws/frame_guard.h"
#include "server/ws/session_context.h"

namespace foyer::server {

class VisitorSession : public Peer, public std::enable_shared_from_this<VisitorSession> {
 public:
  // The site and the context must outlive it.
  VisitorSession(const Site& site, std::shared_ptr<Channel> channel, std::string address, const SessionContext& context);

  void open(Request request);

  void send(const Frame& frame) override { channel_->send(frame); }
  void entries_stored(const std::string& conversation) override;
  void close(CloseCode code, std::string_view reason) override { channel_->close(code, reason); }
  void cut(std::string_view why) override { channel_->cut(why); }

 private:
  // The conversation that a visitor is in, and others that he has just left in another tab.
  static constexpr std::size_t kMaxFollowed = 8;

  void on_message(std::string_view message);
  void on_closed();

  void take(const protocol::VisitorFrameHello& hello);
  void take(protocol::VisitorFramePost post);
  void take(const protocol::VisitorFrameTyping& typing);
  void take(const protocol::VisitorFrameSeen& seen);
  void take(const protocol::VisitorFrameIdentify& claim);
  void take(const protocol::VisitorFramePing& ping);

  void on_posted(const protocol::VisitorFramePost& post, const conversations::Posted& posted);
  void follow(const std::string& conversation, std::int64_t last_seq);
  void refuse(const std::string& id, const conversations::Refused& refused);
  void say(protocol::RelayFrame frame);
  void check(const Status& read);

  const Site& site_;
  std::shared_ptr<Channel> channel_;
  const SessionContext& context_;
  FrameGuard guard_;
  Feed feed_;
  std::optional<customers::VisitorHash> visitor_;  // once greeted
};

}  // namespace foyer::server

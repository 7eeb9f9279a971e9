// One agent's socket: AgentFrame in, DeskFrame out. Who the agent is was settled by the cookie before the socket was opened.
// Thread rule: the event loop's thread only. Lives as long as its channel is open.
#pragma once

#include <memory>
#include <string>

#include "server/auth/gate.h"
#include "server/ws/feed.h"
#include "server/ws/frame_guard.h"
#include "server/ws/session_context.h"

namespace foyer::server {

class AgentSession : public Peer, public std::enable_shared_from_this<AgentSession> {
 public:
  // The context must outlive it.
  AgentSession(SignedIn who, std::shared_ptr<Channel> channel, const SessionContext& context);

  void open(Request request);

  void send(const Frame& frame) override { channel_->send(frame); }
  void entries_stored(const std::string& conversation) override;
  void close(CloseCode code, std::string_view reason) override { channel_->close(code, reason); }
  void cut(std::string_view why) override { channel_->cut(why); }

 private:
  static constexpr std::size_t kMaxWatched = 100;

  void on_message(std::string_view message);
  void on_closed();

  void take(const protocol::AgentFrameHello& hello);
  void take(const protocol::AgentFrameWatch& watch);
  void take(const protocol::AgentFrameUnwatch& unwatch);
  void take(protocol::AgentFramePost post);
  void take(const protocol::AgentFrameTyping& typing);
  void take(const protocol::AgentFrameSeen& seen);
  void take(const protocol::AgentFrameAvailable& available);

  void on_posted(const protocol::AgentFramePost& post, const conversations::Posted& posted);
  void refuse(const std::string& id, const conversations::Refused& refused);
  void say(protocol::DeskFrame frame);
  void check(const Status& read);

  SignedIn who_;
  std::shared_ptr<Channel> channel_;
  const SessionContext& context_;
  FrameGuard guard_;
  Feed feed_;
  bool greeted_ = false;
};

}  // namespace foyer::server

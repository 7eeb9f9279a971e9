// One WebSocket (RFC 6455): reads whole text messages, writes queued ones in order, and finds out when the peer is gone.
//
//   bounds       a message of up to kMaxReadBytes is read; a larger one closes the socket with 1009
//   keepalive    a ping after kPingAfter of silence; nothing at all for kDeadAfter: closed
//   pressure     a peer that lets kMaxQueuedBytes pile up, or a message go unread for kStallTimeout, is closed; it catches up
//                from its cursor when it comes back
//
// Thread rule: the event loop's thread only. Lives as long as its tasks run.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "server/http/message.h"
#include "server/limits/connection_count.h"
#include "server/loop/timer_wheel.h"
#include "server/metrics/log.h"
#include "server/metrics/metrics.h"

namespace foyer::server {

// One message, shared by every socket that it goes to.
using Frame = std::shared_ptr<const std::string>;

inline constexpr std::size_t kMaxFrameBytes = 64 * 1024;    // what is looked at
inline constexpr std::size_t kMaxReadBytes = 256 * 1024;    // what is read, so that the sender hears what was too large
inline constexpr std::size_t kMaxQueuedBytes = 512 * 1024;
inline constexpr std::size_t kRoomBytes = 64 * 1024;        // a log's entries are read from the store only below this
inline constexpr std::chrono::seconds kPingAfter{20};       // under the 30 to 60 s after which proxies close what is silent
inline constexpr std::chrono::seconds kDeadAfter{60};
inline constexpr std::chrono::seconds kStallTimeout{30};
inline constexpr std::chrono::seconds kHandshakeTimeout{10};
inline constexpr std::chrono::seconds kFarewellTimeout{3};

// Why the relay closes a socket, by the codes of RFC 6455, section 7.4.1.
enum class CloseCode : std::uint16_t {
  kGoingAway = 1001,
  kPolicyError = 1008,
  kTryAgainLater = 1013,
};

struct ChannelContext {
  TimerWheel& wheel;
  Metrics& metrics;
  const Log& log;
};

class Channel : public std::enable_shared_from_this<Channel> {
 public:
  struct Handlers {
    std::function<void(std::string_view message)> on_message;
    std::function<void()> on_room;    // there is room again for entries of the log
    std::function<void()> on_closed;  // last of all; the handlers are then dropped
  };

  // The context must outlive the channel.
  Channel(Socket socket, ConnectionCount::Place place, const ChannelContext& context);
  ~Channel();

  // Answers the upgrade request; handlers are called from now on, until on_closed.
  void open(Request request, Handlers handlers);

  void send(Frame frame);
  void send(std::string message) { send(std::make_shared<const std::string>(std::move(message))); }
  [[nodiscard]] bool has_room() const noexcept { return queued_bytes_ < kRoomBytes; }

  // Writes what is queued, then closes with this code.
  void close(CloseCode code, std::string_view reason);
  // Without a farewell.
  void cut(std::string_view why);

 private:
  struct Stream;  // Beast's WebSocket, compiled in one file alone: its headers take seconds

  Task<> run(Request request);
  void start_writing();
  Task<> write_all();
  Task<> ping();
  void on_silence();
  void over();

  std::unique_ptr<Stream> stream_;
  ConnectionCount::Place place_;
  const ChannelContext& context_;
  Handlers handlers_;
  TimerWheel::Timer silence_;
  TimerWheel::Timer stall_;
  std::deque<Frame> queue_;
  std::size_t queued_bytes_ = 0;
  std::chrono::steady_clock::time_point heard_at_;
  bool is_open_ = false;
  bool writing_ = false;
  bool closing_ = false;
  CloseCode close_code_ = CloseCode::kGoingAway;
  std::string close_reason_;
};

}  // namespace foyer::server

// The visitor's end of the delivery: what the relay has not acknowledged (the outbox), what was received from it, and the
// greeting after each reconnect. At least once on the wire, once in the store: a post keeps its id however often it is sent, and
// leaves the outbox only when the relay says that it is on disk. Pure: frames to send are effects. Thread rule: one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/client.gen.h"

namespace foyer::client {

inline constexpr std::size_t kMaxOutbox = 500;  // of client.schema Snapshot

// Posts on the wire that are not yet acknowledged. A long outbox goes out as fast as the relay stores it: well under the hundred
// frames that the relay takes in one burst.
inline constexpr std::size_t kMaxInFlight = 20;

class Link {
 public:
  using Effects = std::vector<Effect>;

  // What storage keeps of it.
  std::string conversation;
  std::string epoch;
  std::int64_t last_seq = 0;
  std::vector<Post> outbox;

  [[nodiscard]] view::Connection connection() const noexcept { return connection_; }
  [[nodiscard]] bool online() const noexcept { return connection_ == view::Connection::kOnline; }

  // Asks the host for a socket where one is wanted and none is there or on its way, and lets it go where none is.
  void want(bool wanted, Effects& effects);

  void socket_opened(const Settings& settings, std::string_view locale, Effects& effects);
  void socket_closed() noexcept;

  // Another client has the socket, and this is how it fares; idle: nobody has.
  void mirror(view::Connection connection) noexcept {
    connection_ = connection;
    in_flight_ = 0;
  }

  enum class Welcome { kKnown, kStoreReplaced };
  // Everything in the outbox is sent again. kStoreReplaced: the relay's store is another one and does not know this
  // conversation; it was dropped, with its outbox.
  Welcome welcomed(const protocol::RelayFrameWelcome& frame, Effects& effects);

  // Keeps the post until it is acknowledged, and sends it when online. False: the outbox is full, nothing was kept.
  bool post(Post post, Effects& effects);
  void resend(Effects& effects);

  // Takes a post out of the outbox, which makes way for the next; none where it is not in it.
  std::optional<Post> settle(std::string_view id, Effects& effects);

  // The relay asked for a pause: nothing more is sent until resend().
  void pause() noexcept { paused_ = true; }

  // Storage has a newer outbox. What it has may have been sent on another tab's socket or on none: it counts as not sent.
  void adopt(std::vector<Post> stored) noexcept;

  // Another conversation from here on.
  void begin(std::string new_conversation);

  // True where the entry is new; in order, so that what is at or below last_seq has been seen.
  bool receive(const protocol::Entry& entry) noexcept;

 private:
  void send_next(Effects& effects);
  void send(const Post& post, Effects& effects) const;

  view::Connection connection_ = view::Connection::kIdle;
  std::size_t in_flight_ = 0;  // how many of the outbox's first were sent on this socket
  bool paused_ = false;
};

}  // namespace foyer::client

// Who is connected and who follows what; tells the sockets what others did: entries stored, summaries, places in the queue,
// presence, typing.
// Thread rule: the event loop's thread only. Peers register themselves, and leave before they are destroyed.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "server/auth/accounts.h"
#include "server/conversations/conversations.h"
#include "server/ws/channel.h"

namespace foyer::server {

// A socket that is past its hello.
class Peer {
 public:
  virtual ~Peer() = default;
  virtual void send(const Frame& frame) = 0;
  virtual void entries_stored(const std::string& conversation) = 0;
  virtual void close(CloseCode code, std::string_view reason) = 0;
  virtual void cut(std::string_view why) = 0;
};

class Hub {
 public:
  // A new page of the same agent may come within this time: visitors need not hear of it.
  static constexpr std::chrono::seconds kLeaveGrace{5};

  // All of these must outlive it.
  Hub(asio::io_context& loop, TimerWheel& wheel, store::Store& store, conversations::Conversations& conversations,
      Metrics& metrics, const Log& log);

  void visitor_came(Peer& visitor);
  void visitor_left(Peer& visitor);  // REQUIRES: it follows nothing any more

  // session: the hash of the agent's token, whose sockets logging out closes.
  void agent_came(Peer& agent, const Account& account, std::string session);
  void agent_left(Peer& agent);
  void set_available(Peer& agent, bool yes);
  void end_session(const std::string& session);

  void visitor_follows(Peer& visitor, const std::string& conversation);
  void visitor_unfollows(Peer& visitor, const std::string& conversation);
  void agent_watches(Peer& agent, const std::string& conversation);
  void agent_unwatches(Peer& agent, const std::string& conversation);

  // Stores the post; `done` hears of it first, then everybody whom it concerns.
  void post(conversations::Post post, conversations::PostDone done);

  void visitor_types(const std::string& conversation);
  void agent_types(const std::string& conversation, const std::string& name);

  // Up to this entry.
  void visitor_saw(const std::string& conversation, std::int64_t seq);
  void agent_saw(const std::string& conversation, std::int64_t seq);

  // A summary has changed otherwise than by a post: who the visitor is, whether he is there.
  void summary_changed(const std::string& conversation);

  [[nodiscard]] bool agents_online() const noexcept { return told_online_; }
  [[nodiscard]] bool is_online(std::int64_t agent) const;     // at least one available socket
  [[nodiscard]] bool is_connected(std::int64_t agent) const;  // at least one socket
  [[nodiscard]] bool visitor_is_online(const std::string& conversation) const;

  // Every agent's info, for `presence`.
  [[nodiscard]] Frame presence_frame() const;
  [[nodiscard]] Frame list_frame() const;

  void close_all(CloseCode code, std::string_view reason);
  void cut_all(std::string_view why);

 private:
  struct Agent {
    Account account;
    std::string session;
    bool available = true;
  };
  using Followers = std::unordered_map<std::string, std::unordered_set<Peer*>>;

  void stored(const std::string& conversation, conversations::Stored stored);
  void tell_agents(const Frame& frame) const;
  void tell_presence();
  void queue_changed();
  void tell_queue();
  void tell_read(const std::string& conversation);
  void tell_position(const std::string& conversation, std::int64_t position);

  asio::io_context& loop_;
  store::Store& store_;
  conversations::Conversations& conversations_;
  Metrics& metrics_;
  const Log& log_;
  std::unordered_set<Peer*> visitors_;
  std::map<Peer*, Agent> agents_;
  Followers following_;
  Followers watching_;
  TimerWheel::Timer leave_grace_;
  bool told_online_ = false;
  bool queue_changing_ = false;
  std::unordered_map<std::string, std::int64_t> positions_;  // as last told, of conversations that somebody follows
};

}  // namespace foyer::server

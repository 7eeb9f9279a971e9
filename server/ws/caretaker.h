// What the relay does by itself as time passes: a visitor for whom nobody came, or whose agent has left, is given back to the bot.
// Thread rule: the event loop's thread only.
#pragma once

#include <map>
#include <string>
#include <unordered_set>

#include "base/ulid.h"
#include "server/sites/sites.h"
#include "server/ws/hub.h"

namespace foyer::server {

class Caretaker {
 public:
  // How long an agent's sockets may all be gone before the conversations go back: a lost network, a restart of the browser.
  static constexpr std::int64_t kAgentGoneMs = 2 * 60 * 1000;

  // All of these must outlive it.
  Caretaker(const Sites& sites, store::Store& store, conversations::Conversations& conversations, Hub& hub, const Log& log)
      : sites_(sites), store_(store), conversations_(conversations), hub_(hub), log_(log) {}

  // To be called about once a second.
  void look(std::int64_t now_ms);

 private:
  Status return_overdue(std::int64_t now_ms);
  Status return_orphans(std::int64_t now_ms);
  void give_back(const std::string& conversation, protocol::ReturnReason reason, std::int64_t now_ms);

  const Sites& sites_;
  store::Store& store_;
  conversations::Conversations& conversations_;
  Hub& hub_;
  const Log& log_;
  UlidSource ids_;
  std::map<std::int64_t, std::int64_t> gone_since_;  // by agent
  std::unordered_set<std::string> giving_back_;      // posts under way
};

}  // namespace foyer::server

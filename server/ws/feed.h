// The logs that one socket follows, a cursor each. After every commit the entries after the cursor are read out of the store and
// sent, so that no gap can arise: neither from a lost socket, nor from one that reads slowly, nor from two posts at once.
// Thread rule: the event loop's thread only.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "server/conversations/conversations.h"
#include "server/ws/channel.h"

namespace foyer::server {

class Feed {
 public:
  // conversations must outlive it.
  Feed(conversations::Conversations& conversations, std::shared_ptr<Channel> channel, conversations::Audience audience)
      : conversations_(conversations), channel_(std::move(channel)), audience_(audience) {}

  // From after this seq on.
  void follow(const std::string& conversation, std::int64_t last_seq) { cursors_[conversation] = last_seq; }
  void unfollow(const std::string& conversation) { cursors_.erase(conversation); }
  [[nodiscard]] bool follows(const std::string& conversation) const { return cursors_.contains(conversation); }
  [[nodiscard]] const std::map<std::string, std::int64_t>& cursors() const noexcept { return cursors_; }

  // Sends what is new, as far as there is room.
  Status pump(const std::string& conversation);
  // There is room again: sends what was left.
  Status resume();

 private:
  void send(const std::string& conversation, protocol::Entry entry);

  conversations::Conversations& conversations_;
  std::shared_ptr<Channel> channel_;
  conversations::Audience audience_;
  std::map<std::string, std::int64_t> cursors_;
  bool behind_ = false;  // something was left for want of room
};

}  // namespace foyer::server

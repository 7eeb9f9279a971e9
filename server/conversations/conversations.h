// The conversations of the relay, for its sockets: posts go through the writer, reads are answered at once.
// Thread rule: the thread of Store::reader(), on which the store's PostBack must run `done`.
#pragma once

#include <functional>
#include <string_view>

#include "server/conversations/claims.h"
#include "server/conversations/post.h"
#include "server/conversations/read.h"
#include "server/conversations/seen.h"
#include "server/store/store.h"

namespace foyer::conversations {

using PostDone = std::function<void(const Posted&)>;

class Conversations {
 public:
  // The store must outlive it.
  Conversations(store::Store& store, Rescore rescore);

  // `done` runs exactly once, after this call has returned and, if it was stored, after the commit is on disk. Besides the
  // rules of life.h a post is refused with bad_frame (ids that are no ULIDs), full (no room on the disk) or busy.
  void post(Post post, PostDone done);

  // `news` runs where somebody has seen more than before, once that is on disk.
  void seen(std::string conversation, Audience who, std::int64_t seq, std::function<void()> news);

  // See seen.h.
  [[nodiscard]] Result<std::string> read_up_to(std::string_view conversation) {
    return conversations::read_up_to(reader(), conversation);
  }

  [[nodiscard]] Result<std::vector<protocol::Entry>> entries_after(std::string_view conversation, std::int64_t seq,
                                                                   Audience audience, int limit) {
    return conversations::entries_after(reader(), conversation, seq, audience, limit);
  }
  [[nodiscard]] Result<std::optional<protocol::Summary>> summary(std::string_view conversation) {
    return conversations::summary(reader(), conversation);
  }
  [[nodiscard]] Result<std::vector<protocol::Summary>> summaries() { return conversations::summaries(reader()); }
  [[nodiscard]] Result<std::vector<std::string>> queue() { return conversations::queue(reader()); }
  [[nodiscard]] Result<std::int64_t> queue_position(std::string_view conversation) {
    return conversations::queue_position(reader(), conversation);
  }
  [[nodiscard]] Result<bool> belongs_to(std::string_view conversation, std::string_view site,
                                        const customers::VisitorHash& visitor) {
    return conversations::belongs_to(reader(), conversation, site, visitor);
  }
  [[nodiscard]] Result<std::vector<std::string>> overdue(std::int64_t since) { return conversations::overdue(reader(), since); }
  [[nodiscard]] Result<std::vector<std::string>> held_by(std::int64_t agent) { return conversations::held_by(reader(), agent); }

 private:
  [[nodiscard]] store::Database& reader() noexcept { return store_->reader(); }

  store::Store* store_;
  Rescore rescore_;
};

}  // namespace foyer::conversations

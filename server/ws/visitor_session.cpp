#include "server/ws/visitor_session.h"

#include "protocol/protocol_json.gen.h"
#include "server/auth/identify.h"
#include "server/auth/site_secrets.h"
#include "server/loop/clock.h"

namespace foyer::server {

using protocol::Refusal;

VisitorSession::VisitorSession(const Site& site, std::shared_ptr<Channel> channel, std::string address,
                               const SessionContext& context)
    : site_(site),
      channel_(std::move(channel)),
      context_(context),
      guard_(&context.visitors_frames, std::move(address)),
      feed_(context.conversations, channel_, conversations::Audience::kVisitor) {}

void VisitorSession::open(Request request) {
  const auto self = shared_from_this();
  channel_->open(std::move(request), {[self](std::string_view message) { self->on_message(message); },
                                      [self] { self->check(self->feed_.resume()); }, [self] { self->on_closed(); }});
}

void VisitorSession::on_message(std::string_view message) {
  if (const auto refused = guard_.check(message, now_ms())) {
    refuse(id_in(message), *refused);
  } else if (auto frame = parse_json<protocol::VisitorFrame>(message); !frame) {
    refuse(id_in(message), guard_.bad(frame.error().message));
  } else if (!visitor_ && !std::holds_alternative<protocol::VisitorFrameHello>(*frame)) {
    refuse(id_in(message), guard_.bad("the first message must be hello"));
  } else {
    std::visit([this](auto&& one) { take(std::move(one)); }, std::move(*frame));
  }
  if (guard_.has_had_enough()) channel_->close(CloseCode::kPolicyError, "too many bad messages");
}

void VisitorSession::on_closed() {
  for (const auto& [conversation, cursor] : feed_.cursors()) context_.hub.visitor_unfollows(*this, conversation);
  context_.hub.visitor_left(*this);
}

void VisitorSession::take(const protocol::VisitorFrameHello& hello) {
  if (hello.version != protocol::kVersion) {
    refuse("", {Refusal::kBadVersion, "This relay speaks version " + std::to_string(protocol::kVersion) + ".", 0});
    return channel_->close(CloseCode::kPolicyError, "bad_version");
  }
  if (hello.site != site_.settings.key) {
    refuse("", {Refusal::kUnknownSite, "The site is not the one of this socket.", 0});
    return channel_->close(CloseCode::kPolicyError, "unknown_site");
  }
  if (visitor_) return refuse("", guard_.bad("hello was said already"));
  visitor_ = customers::hash_visitor_key(hello.visitor);
  if (!visitor_) return refuse("", guard_.bad("visitor must be 64 hex digits"));
  context_.hub.visitor_came(*this);
  say(protocol::RelayFrameWelcome{protocol::kVersion, context_.epoch, now_ms(), context_.hub.agents_online(),
                                  site_.settings.wait_ms});
  // A conversation that is not this visitor's is met as one that does not exist yet: by silence.
  const auto own = context_.conversations.belongs_to(hello.conversation, site_.settings.key, *visitor_);
  if (own && *own) follow(hello.conversation, hello.epoch == context_.epoch ? hello.last_seq : 0);
}

void VisitorSession::take(protocol::VisitorFramePost post) {
  using conversations::Poster;
  const bool by_bot = post.author == protocol::Author::kBot;
  if (!by_bot && post.author != protocol::Author::kVisitor) {
    return refuse(post.id, {Refusal::kNotAllowed, "A visitor's browser posts as visitor or bot.", 0});
  }
  conversations::Post entry{.conversation = post.conversation,
                            .site = site_.settings.key,
                            .poster = by_bot ? Poster::of_bot(*visitor_) : Poster::of_visitor(*visitor_),
                            .id = post.id,
                            .now = now_ms(),
                            .body = std::move(post.body)};
  // The socket may be gone by then; the entry is stored all the same.
  context_.hub.post(std::move(entry), [weak = weak_from_this(), post = std::move(post)](const conversations::Posted& posted) {
    if (const auto self = weak.lock()) self->on_posted(post, posted);
  });
}

void VisitorSession::on_posted(const protocol::VisitorFramePost& post, const conversations::Posted& posted) {
  if (const auto* refused = std::get_if<conversations::Refused>(&posted)) return refuse(post.id, *refused);
  const auto& stored = std::get<conversations::Stored>(posted);
  say(protocol::RelayFrameAck{post.conversation, post.id, stored.seq, stored.at});
  // Stored as his, so it is his. What came before this entry was not asked for.
  if (!feed_.follows(post.conversation)) follow(post.conversation, stored.seq - 1);
}

void VisitorSession::take(const protocol::VisitorFrameTyping& typing) {
  if (feed_.follows(typing.conversation)) context_.hub.visitor_types(typing.conversation);
}

void VisitorSession::take(const protocol::VisitorFrameSeen& seen) {
  if (feed_.follows(seen.conversation)) context_.hub.visitor_saw(seen.conversation, seen.seq);
}

void VisitorSession::take(const protocol::VisitorFramePing&) {
  say(protocol::RelayFramePresence{context_.hub.agents_online()});
}

void VisitorSession::take(const protocol::VisitorFrameIdentify& claim) {
  const auto secret = site_secret(context_.store.reader(), site_.settings.key);
  if (!secret) return check(secret.error());
  auto identity = identify(claim, *secret, now_ms());
  if (!identity) return refuse("", {Refusal::kBadIdentity, identity.error().message, 0});
  if (!identity->verified && site_.settings.identity == IdentityRule::kRequired) {
    return refuse("", {Refusal::kBadIdentity, "This site takes signed identities only: give a hash, or a token.", 0});
  }
  context_.customers.identify(site_.settings.key, *visitor_, std::move(*identity), now_ms(),
                              [weak = weak_from_this()](const store::Written& written) {
                                const auto self = weak.lock();
                                if (!self || !written.ok()) return;
                                for (const auto& [conversation, cursor] : self->feed_.cursors()) {
                                  self->context_.hub.summary_changed(conversation);
                                }
                              });
}

void VisitorSession::entries_stored(const std::string& conversation) { check(feed_.pump(conversation)); }

void VisitorSession::follow(const std::string& conversation, std::int64_t last_seq) {
  if (feed_.cursors().size() >= kMaxFollowed) {
    // ULIDs sort by time: the first is the oldest.
    const std::string oldest = feed_.cursors().begin()->first;
    feed_.unfollow(oldest);
    context_.hub.visitor_unfollows(*this, oldest);
  }
  feed_.follow(conversation, last_seq);
  context_.hub.visitor_follows(*this, conversation);
  check(feed_.pump(conversation));
  const auto read = context_.conversations.read_up_to(conversation);
  if (read && !read->empty()) say(protocol::RelayFrameSeen{conversation, *read});
}

void VisitorSession::refuse(const std::string& id, const conversations::Refused& refused) {
  context_.channel.metrics.refused(refused.reason);
  context_.channel.log.warn("refused", {{"peer", "visitor"}, {"site", site_.settings.key},
                                        {"reason", std::string(to_string(refused.reason))}});
  say(protocol::RelayFrameRefused{id, refused.reason, refused.message, refused.retry_ms});
}

void VisitorSession::say(protocol::RelayFrame frame) { channel_->send(write_json(frame)); }

// The store cannot be read: the visitor comes back and tries again from his cursor.
void VisitorSession::check(const Status& read) {
  if (read) return;
  context_.channel.log.error("store_failed", {{"reason", read.error().message}});
  channel_->close(CloseCode::kTryAgainLater, "busy");
}

}  // namespace foyer::server

#include "server/ws/agent_session.h"

#include "base/ulid.h"
#include "protocol/protocol_json.gen.h"
#include "server/loop/clock.h"

namespace foyer::server {

using protocol::Refusal;

AgentSession::AgentSession(SignedIn who, std::shared_ptr<Channel> channel, const SessionContext& context)
    : who_(std::move(who)),
      channel_(std::move(channel)),
      context_(context),
      guard_(nullptr, ""),
      feed_(context.conversations, channel_, conversations::Audience::kAgents) {}

void AgentSession::open(Request request) {
  const auto self = shared_from_this();
  channel_->open(std::move(request), {[self](std::string_view message) { self->on_message(message); },
                                      [self] { self->check(self->feed_.resume()); }, [self] { self->on_closed(); }});
}

void AgentSession::on_message(std::string_view message) {
  if (const auto refused = guard_.check(message, now_ms())) {
    refuse(id_in(message), *refused);
  } else if (auto frame = parse_json<protocol::AgentFrame>(message); !frame) {
    refuse(id_in(message), guard_.bad(frame.error().message));
  } else if (!greeted_ && !std::holds_alternative<protocol::AgentFrameHello>(*frame)) {
    refuse(id_in(message), guard_.bad("the first message must be hello"));
  } else {
    std::visit([this](auto&& one) { take(std::move(one)); }, std::move(*frame));
  }
  if (guard_.has_had_enough()) channel_->close(CloseCode::kPolicyError, "too many bad messages");
}

void AgentSession::on_closed() {
  for (const auto& [conversation, cursor] : feed_.cursors()) context_.hub.agent_unwatches(*this, conversation);
  if (greeted_) context_.hub.agent_left(*this);
}

void AgentSession::take(const protocol::AgentFrameHello& hello) {
  if (hello.version != protocol::kVersion) {
    refuse("", {Refusal::kBadVersion, "This relay speaks version " + std::to_string(protocol::kVersion) + ".", 0});
    return channel_->close(CloseCode::kPolicyError, "bad_version");
  }
  if (greeted_) return refuse("", guard_.bad("hello was said already"));
  greeted_ = true;
  say(protocol::DeskFrameWelcome{protocol::kVersion, context_.epoch, now_ms(), info_of(who_.account, true)});
  send(context_.hub.list_frame());
  context_.hub.agent_came(*this, who_.account, who_.session);
}

void AgentSession::take(const protocol::AgentFrameWatch& watch) {
  if (!is_ulid(watch.conversation)) return refuse("", guard_.bad("the conversation's id is not a ULID"));
  if (!feed_.follows(watch.conversation) && feed_.cursors().size() >= kMaxWatched) {
    return refuse("", {Refusal::kTooMany, "At most 100 conversations can be watched at once.", 0});
  }
  feed_.follow(watch.conversation, watch.last_seq);
  context_.hub.agent_watches(*this, watch.conversation);
  check(feed_.pump(watch.conversation));
}

void AgentSession::take(const protocol::AgentFrameUnwatch& unwatch) {
  feed_.unfollow(unwatch.conversation);
  context_.hub.agent_unwatches(*this, unwatch.conversation);
}

void AgentSession::take(protocol::AgentFramePost post) {
  conversations::Post entry{.conversation = post.conversation,
                            .site = {},
                            .poster = conversations::Poster::of_agent(who_.account.id, who_.account.name),
                            .id = post.id,
                            .now = now_ms(),
                            .body = std::move(post.body)};
  // The socket may be gone by then; the entry is stored all the same.
  context_.hub.post(std::move(entry), [weak = weak_from_this(), post = std::move(post)](const conversations::Posted& posted) {
    if (const auto self = weak.lock()) self->on_posted(post, posted);
  });
}

void AgentSession::on_posted(const protocol::AgentFramePost& post, const conversations::Posted& posted) {
  if (const auto* refused = std::get_if<conversations::Refused>(&posted)) return refuse(post.id, *refused);
  const auto& stored = std::get<conversations::Stored>(posted);
  say(protocol::DeskFrameAck{post.conversation, post.id, stored.seq, stored.at});
}

void AgentSession::take(const protocol::AgentFrameTyping& typing) {
  if (feed_.follows(typing.conversation)) context_.hub.agent_types(typing.conversation, who_.account.name);
}

void AgentSession::take(const protocol::AgentFrameSeen& seen) {
  if (feed_.follows(seen.conversation)) context_.hub.agent_saw(seen.conversation, seen.seq);
}

void AgentSession::take(const protocol::AgentFrameAvailable& available) { context_.hub.set_available(*this, available.yes); }

void AgentSession::entries_stored(const std::string& conversation) { check(feed_.pump(conversation)); }

void AgentSession::refuse(const std::string& id, const conversations::Refused& refused) {
  context_.channel.metrics.refused(refused.reason);
  context_.channel.log.warn("refused", {{"peer", "agent"}, {"agent", who_.account.id},
                                        {"reason", std::string(to_string(refused.reason))}});
  say(protocol::DeskFrameRefused{id, refused.reason, refused.message, refused.retry_ms});
}

void AgentSession::say(protocol::DeskFrame frame) { channel_->send(write_json(frame)); }

// The store cannot be read: the page comes back and tries again from its cursors.
void AgentSession::check(const Status& read) {
  if (read) return;
  context_.channel.log.error("store_failed", {{"reason", read.error().message}});
  channel_->close(CloseCode::kTryAgainLater, "busy");
}

}  // namespace foyer::server

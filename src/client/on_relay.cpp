// What the relay says, and the socket that it says it on.
#include <algorithm>

#include "client/client.h"
#include "client/turn.h"

namespace foyer::client {
namespace {

using dialog::Delivery;
using protocol::Author;

constexpr std::int64_t kTypingFadesMs = 6000;

}  // namespace

void Client::on(Turn& turn, const EventSocketOpened&) { link_.socket_opened(settings_, locale_, turn.effects); }

void Client::on(Turn&, const EventSocketClosed&) {
  link_.socket_closed();
  end_typing();
}

void Client::end_typing() {
  typing_name_.clear();
  typing_until_ = 0;
}

void Client::on(Turn& turn, const EventFrame& event) {
  std::visit([&](const auto& frame) { on(turn, frame); }, event.frame);
}

void Client::on(Turn& turn, const protocol::RelayFrameWelcome& frame) {
  on_duty_ = frame.agents_online ? dialog::OnDuty::kSomebody : dialog::OnDuty::kNobody;
  notice_key_.clear();
  retry_at_ = 0;
  changed_ = true;
  if (link_.welcomed(frame, turn.effects) == Link::Welcome::kStoreReplaced) converse(turn, dialog::RelayLost{});
}

void Client::on(Turn& turn, const protocol::RelayFrameAck& frame) { settle(turn, frame.id, frame.at); }

// The relay has a post of ours on disk.
void Client::settle(Turn& turn, std::string_view id, std::int64_t at) {
  const std::optional<Post> post = link_.settle(id, turn.effects);
  if (!post) return;
  changed_ = true;
  if (post->author == Author::kVisitor) transcript_.mark_sent(id, at);
  if (std::holds_alternative<protocol::BodyEscalated>(post->body)) converse(turn, dialog::EscalationStored{on_duty_});
  if (std::holds_alternative<protocol::BodyContact>(post->body)) converse(turn, dialog::ContactStored{});
}

void Client::on(Turn& turn, const protocol::RelayFrameEntry& frame) {
  if (frame.conversation != link_.conversation || !link_.receive(frame.entry)) return;
  changed_ = true;
  settle(turn, frame.entry.id, frame.entry.at);
  receive(turn, frame.entry);
  mark_seen(turn);
}

void Client::receive(Turn& turn, const protocol::Entry& entry) {
  if (const auto* text = std::get_if<protocol::BodyText>(&entry.body)) {
    hear_person(turn, entry, text->text, std::nullopt);
  } else if (const auto* sent = std::get_if<protocol::BodyFile>(&entry.body)) {
    hear_person(turn, entry, sent->file.name, sent->file);
  } else if (std::holds_alternative<protocol::BodyAssigned>(entry.body)) {
    queue_position_ = 0;
    converse(turn, dialog::AgentJoined{entry.name});
    turn.notify("agent", entry.name);
  } else if (const auto* returned = std::get_if<protocol::BodyReturned>(&entry.body)) {
    queue_position_ = 0;
    end_typing();
    converse(turn, dialog::ConversationReturned{returned->reason});
  } else if (std::holds_alternative<protocol::BodyResolved>(entry.body)) {
    conversation_resolved_ = true;
    queue_position_ = 0;
    end_typing();
    converse(turn, dialog::ConversationResolved{});
    turn.notify("resolved", link_.conversation);
  }
}

void Client::hear_person(Turn& turn, const protocol::Entry& entry, std::string_view text, std::optional<protocol::File> file) {
  if (transcript_.contains(entry.id)) return;
  const Delivery delivery = entry.author == Author::kVisitor ? Delivery::kSent : Delivery::kNone;
  transcript_.add({entry.id, dialog::MessageKind::kSaid, entry.author, entry.name, entry.at, std::string(text), {}, delivery,
                   std::move(file)});
  if (entry.author != Author::kAgent) return;
  end_typing();
  turn.notify("message", text.substr(0, 400));
  if (open_ && visible_) return;
  ++unread_;
  turn.notify("unread", std::to_string(unread_));
}

void Client::on(Turn& turn, const protocol::RelayFrameTyping& frame) {
  if (frame.conversation != link_.conversation) return;
  typing_name_ = frame.name;
  typing_until_ = turn.now_ms + kTypingFadesMs;
}

void Client::on(Turn&, const protocol::RelayFrameSeen& frame) {
  if (frame.conversation == link_.conversation && transcript_.mark_read(frame.id)) changed_ = true;
}

void Client::on(Turn&, const protocol::RelayFramePresence& frame) {
  on_duty_ = frame.agents_online ? dialog::OnDuty::kSomebody : dialog::OnDuty::kNobody;
}

void Client::on(Turn&, const protocol::RelayFrameQueue& frame) {
  if (frame.conversation == link_.conversation) queue_position_ = frame.position;
}

void Client::on(Turn& turn, const protocol::RelayFrameRefused& frame) {
  turn.notify("error", frame.message);
  if (frame.retry_ms > 0) {
    notice_key_ = "too_fast";
    retry_at_ = turn.now_ms + frame.retry_ms;
    link_.pause();
    return;
  }
  notice_key_ = "refused";
  notice_reason_ = frame.message;
  if (!link_.settle(frame.id, turn.effects)) return;
  changed_ = true;
  transcript_.mark(frame.id, Delivery::kFailed);
  if (frame.reason == protocol::Refusal::kNotFound) {
    link_.begin({});
    converse(turn, dialog::RelayLost{});
  }
}

void Client::on(Turn& turn, const EventTimer&) {
  timer_ = 0;
  const auto due = [&](std::int64_t at) { return at > 0 && turn.now_ms >= at; };
  if (due(typing_until_)) end_typing();
  if (due(retry_at_)) {
    retry_at_ = 0;
    notice_key_.clear();
    link_.resend(turn.effects);
  }
}

void Client::mark_seen(Turn& turn) {
  if (!open_ || !visible_ || !link_.online() || link_.conversation.empty() || seen_seq_ >= link_.last_seq) return;
  seen_seq_ = link_.last_seq;
  turn.effects.emplace_back(EffectSend{protocol::VisitorFrameSeen{link_.conversation, link_.last_seq}});
}

}  // namespace foyer::client

// One visitor's side of one site: the conversation with the bot, the link to the relay, and what storage keeps of both. An Input
// goes in, a Response comes out; the host (a page, a native program) owns the socket, the timer, the clock, the randomness
// and the pixels. Thread rule: one thread.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/ulid.h"
#include "client/client.gen.h"
#include "client/link.h"
#include "client/transcript.h"
#include "dialog/dialog.h"
#include "knowledge/pack.h"
#include "view/phrase.h"

namespace foyer::client {

class Client {
 public:
  // The pack must not be null.
  Client(Settings settings, std::shared_ptr<const knowledge::Pack> pack);

  [[nodiscard]] Response handle(const Input& input);

  // What the renderer shows now, and a connection where the restored conversation needs one.
  [[nodiscard]] Response look();

  // Bytes of a Snapshot. A newer one replaces what is here, and keeps what only is here; an older one and what is no snapshot
  // change nothing. Errors: malformed bytes.
  Status restore(std::span<const std::uint8_t> bytes);

  // The bytes to store, where something changed since the last call. Nothing before the visitor's first own act, and nothing of a
  // client that follows.
  [[nodiscard]] std::optional<std::vector<std::uint8_t>> take_snapshot();

  [[nodiscard]] const Settings& settings() const noexcept { return settings_; }

 private:
  struct Turn;  // one handle(): its time, its randomness, its effects

  void on(Turn& turn, const EventView& event);
  void on(Turn& turn, const EventSocketOpened& event);
  void on(Turn& turn, const EventSocketClosed& event);
  void on(Turn& turn, const EventFrame& event);
  void on(Turn& turn, const EventTimer& event);
  void on(Turn& turn, const EventRefresh& event);
  void on(Turn& turn, const EventVisible& event);
  void on(Turn& turn, const EventIdentify& event);
  void on(Turn& turn, const EventConsent& event);
  void on(Turn& turn, const EventLead& event);
  void on(Turn& turn, const EventFollow& event);
  void on(Turn& turn, const EventLocale& event);
  void on(Turn& turn, const EventWords& event);
  void on(Turn& turn, const EventReset& event);
  void on(Turn& turn, const EventLanguageOffered& event);

  void on(Turn& turn, const view::ViewEventOpened& event);
  void on(Turn& turn, const view::ViewEventClosed& event);
  void on(Turn& turn, const view::ViewEventAsked& event);
  void on(Turn& turn, const view::ViewEventDrafted& event);
  void on(Turn& turn, const view::ViewEventChose& event);
  void on(Turn& turn, const view::ViewEventCompleted& event);
  void on(Turn& turn, const view::ViewEventWantedPerson& event);
  void on(Turn& turn, const view::ViewEventContactSent& event);
  void on(Turn& turn, const view::ViewEventContactCancelled& event);
  void on(Turn& turn, const view::ViewEventRated& event);
  void on(Turn& turn, const view::ViewEventRatingSkipped& event);
  void on(Turn& turn, const view::ViewEventRetried& event);
  void on(Turn& turn, const view::ViewEventUploaded& event);

  void on(Turn& turn, const protocol::RelayFrameWelcome& frame);
  void on(Turn& turn, const protocol::RelayFrameAck& frame);
  void on(Turn& turn, const protocol::RelayFrameEntry& frame);
  void on(Turn& turn, const protocol::RelayFrameTyping& frame);
  void on(Turn& turn, const protocol::RelayFrameSeen& frame);
  void on(Turn& turn, const protocol::RelayFramePresence& frame);
  void on(Turn& turn, const protocol::RelayFrameQueue& frame);
  void on(Turn& turn, const protocol::RelayFrameRefused& frame);

  void receive(Turn& turn, const protocol::Entry& entry);
  void end_typing();
  void hear_person(Turn& turn, const protocol::Entry& entry, std::string_view text, std::optional<protocol::File> file);
  void settle(Turn& turn, std::string_view id, std::int64_t at);
  void converse(Turn& turn, const dialog::Event& event);
  void carry_out(Turn& turn, const dialog::SayPhrase& effect);
  void carry_out(Turn& turn, const dialog::SayAnswer& effect);
  void carry_out(Turn& turn, const dialog::Notice& effect);
  void carry_out(Turn& turn, const dialog::Escalate& effect);
  void carry_out(Turn& turn, const dialog::PassOn& effect);

  void say(Turn& turn, protocol::Author author, std::string text, std::optional<protocol::File> file = std::nullopt);
  void post(Turn& turn, std::string id, protocol::Author author, protocol::Body body);
  [[nodiscard]] bool takes_files() const noexcept;
  void see_all();
  void mark_seen(Turn& turn);
  void settle_up(Turn& turn);
  void pick(Turn& turn, std::size_t index);
  [[nodiscard]] dialog::Heard hear(const std::string& text) const;
  [[nodiscard]] view::Phrasebook phrasebook() const;
  [[nodiscard]] std::string phrase(std::string_view key, std::string_view name = {}) const;
  [[nodiscard]] std::int64_t next_timer() const noexcept;
  [[nodiscard]] view::ChatView build_view() const;

  Settings settings_;
  std::shared_ptr<const knowledge::Pack> pack_;
  std::string locale_;  // one of the pack's
  view::Words words_;   // in place of the pack's
  dialog::State state_;
  Transcript transcript_;
  Link link_;
  bool conversation_resolved_ = false;
  protocol::Contact contact_;
  UlidSource ulids_;
  std::int64_t revision_ = 0;
  bool changed_ = false;
  bool leads_ = true;  // of the tabs that share storage

  // What a reload may forget.
  dialog::OnDuty on_duty_ = dialog::OnDuty::kNobody;
  std::int64_t queue_position_ = 0;
  std::int64_t unread_ = 0;
  std::int64_t seen_seq_ = 0;
  std::int64_t typing_sent_at_ = 0;
  std::int64_t typing_until_ = 0;
  std::string typing_name_;
  std::int64_t retry_at_ = 0;
  std::int64_t timer_ = 0;
  std::string notice_key_;
  std::string notice_reason_;
  std::vector<std::size_t> suggestions_;  // for the draft as it was last told: indices into the pack
  std::string_view contact_error_;  // the phrase that says it; empty: none
  bool open_ = false;
  bool visible_ = true;
};

}  // namespace foyer::client

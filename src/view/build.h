// From the conversation to what a renderer shows: one pure function. Thread rule: none of its own.
#pragma once

#include <span>
#include <string_view>

#include "dialog/dialog.h"
#include "knowledge/pack.h"
#include "view/phrase.h"
#include "view/view.gen.h"

namespace foyer::view {

// Everything that the view depends on. The references need to live only while build() runs.
struct Scene {
  Scene(const knowledge::Pack& pack_, std::string_view locale_, Phrasebook phrases_, const dialog::State& state_,
        std::span<const dialog::Item> items_, const protocol::Contact& contact_) noexcept
      : pack(pack_), locale(locale_), phrases(phrases_), state(state_), items(items_), contact(contact_) {}

  const knowledge::Pack& pack;
  std::string_view locale;  // one of the pack's
  Phrasebook phrases;
  const dialog::State& state;
  std::span<const dialog::Item> items;
  const protocol::Contact& contact;  // what the form is filled in with
  std::span<const std::size_t> suggestions = {};  // what the draft may become: indices into the pack, best first
  Connection connection = Connection::kIdle;
  std::string_view notice_key;       // phrase under the log about the connection; empty: none
  std::string_view notice_reason;    // fills {reason} of it
  std::string_view typing_name;      // who is typing; empty: nobody
  std::int64_t queue_position = 0;   // 0: unknown
  std::int64_t unread = 0;
  std::int64_t notice_until = 0;     // until when it waits; 0: it does not say
  std::string_view upload_to;        // the relay's conversation that takes files now; empty: none
  std::string_view visitor;          // the visitor's secret
  std::string_view contact_error;    // phrase that says what is wrong with what the contact form was sent with; empty: nothing
};

[[nodiscard]] ChatView build(const Scene& scene);

// The id of a choice that picks an entry, and back; other ids are kYes … below.
[[nodiscard]] std::string entry_choice(std::string_view entry);
[[nodiscard]] std::string_view entry_of_choice(std::string_view id) noexcept;  // empty: not an entry's

inline constexpr std::string_view kYes = "yes";
inline constexpr std::string_view kNo = "no";
inline constexpr std::string_view kNone = "none";

// The phrase about the contact form's telephone number.
inline constexpr std::string_view kBadPhone = "contact_bad_phone";

}  // namespace foyer::view

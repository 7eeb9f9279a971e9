// The life of a conversation in the relay, as one pure function: who may post what when, and whose turn it is then.
//
//   (nothing) -escalated-> queue -assigned-> agent -resolved-> closed -rated-> closed
//                            |                 |
//                            +---returned------+--> bot -escalated, contact-> queue
//   closed -escalated, contact-> queue        bot, closed -assigned-> agent
//
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <variant>

#include "server/conversations/refused.h"

namespace foyer::conversations {

struct State {
  std::int64_t last_seq = 0;  // 0: the conversation does not exist yet
  protocol::Owner owner = protocol::Owner::kBot;
  std::int64_t assignee = 0;  // the claiming agent's id, over 0 exactly while the owner is the agent
  bool contact_left = false;  // an address waits for an answer: the queue is not left for the bot
  bool rated = false;         // since it was last opened
  std::int64_t waiting_since = 0;  // 0: nobody waits for a person
  bool operator==(const State&) const = default;
};

struct Actor {
  protocol::Author author{};
  std::int64_t agent = 0;  // an agent's id, 0 for the others
};

// Texts, notes, escalations and contacts stop here. Changes of owner and the rating do not, so that a full conversation can
// still be ended.
inline constexpr std::int64_t kMaxEntries = 10'000;

// The state after the entry, or why it may not be posted. at: the entry's time.
[[nodiscard]] std::variant<State, Refused> apply(const State& state, const Actor& actor, const protocol::Body& body,
                                                 std::int64_t at);

}  // namespace foyer::conversations

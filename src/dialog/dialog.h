// The conversation as a state machine: step(state, event) -> {state, effects}. Everything that decides what the bot does
// next is in one table (table.cpp), which `foyer flow` also draws. Pure: no clock, no randomness, no I/O, so that every
// conversation can be replayed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dialog/dialog.gen.h"
#include "knowledge/understand.h"

namespace foyer::dialog {

// After so many clarifications in a row that led nowhere, a person is offered.
inline constexpr std::int64_t kMaxFailures = 2;

// At most so many candidates in a clarifying question.
inline constexpr std::size_t kMaxChoices = 3;

// ---- events --------------------------------------------------------------------------------------------------------

// An entry of the FAQ, as much of it as the conversation needs.
struct Option {
  std::string entry;
  std::string question;
};

// The visitor wrote something, and the brain made this of it.
struct Heard {
  std::string text;
  knowledge::SmallTalk small_talk = knowledge::SmallTalk::kNone;
  knowledge::Verdict verdict = knowledge::Verdict::kUnknown;
  std::vector<Option> options;  // best first
  std::string intent;
  double confidence = 0;
  std::string locale;
  protocol::Priority priority = protocol::Priority::kNormal;
  protocol::Sentiment sentiment = protocol::Sentiment::kNeutral;
};

// Buttons.
struct PickedEntry { Option option; };  // a top question or a clarifying choice
struct PickedNone {};
struct SaidYes {};  // to "did this help?" or "a person?", whichever was asked
struct SaidNo {};
struct WantedPerson {};
struct SentContact { protocol::Contact contact; std::string message; };
struct CancelledContact {};
struct Rated { bool satisfied; std::string comment; };
struct SkippedRating {};

// From the relay.
enum class OnDuty : std::uint8_t { kNobody, kSomebody };
struct EscalationStored { OnDuty on_duty; };
struct AgentJoined { std::string name; };
struct ConversationReturned { protocol::ReturnReason reason; };
struct ConversationResolved {};
struct ContactStored {};
struct RelayLost {};  // the relay no longer knows the conversation

using Event = std::variant<Heard, PickedEntry, PickedNone, SaidYes, SaidNo, WantedPerson, SentContact, CancelledContact, Rated,
                           SkippedRating, EscalationStored, ContactStored, AgentJoined, ConversationReturned,
                           ConversationResolved, RelayLost>;

// ---- effects -------------------------------------------------------------------------------------------------------

struct SayPhrase { std::string_view key; };            // the bot says a phrase of the locale
struct SayAnswer { std::string entry; };               // the bot quotes the owner's answer
struct Notice { std::string_view key; std::string name; };  // a line in the middle; `name` fills {name}
struct Escalate { protocol::BodyEscalated body; };     // hand the conversation over; the caller adds its history
struct PassOn { protocol::Body body; };                // post this to the relay

using Effect = std::variant<SayPhrase, SayAnswer, Notice, Escalate, PassOn>;

struct Step {
  State state;
  std::vector<Effect> effects;
};

// Every event is allowed in every phase; one that means nothing there changes nothing.
[[nodiscard]] Step step(State state, const Event& event);

// ---- the table -----------------------------------------------------------------------------------------------------

// What an event amounts to in the phase that it meets.
enum class Trigger : std::uint8_t {
  kAskedKnown, kAskedUnclear, kAskedUnknown, kUrgentKnown, kUrgentUnknown, kSaidHello, kSaidThanks, kSaidGoodbye, kWantedPerson,
  kPickedEntry, kPickedNone, kHelped, kNotHelped, kDeclinedPerson, kSpoke, kStored, kNobodyThere, kJoined, kNobodyCame,
  kSentContact, kCancelledContact, kContactStored, kReturned, kRelayLost, kResolved, kRated, kSkippedRating,
};

[[nodiscard]] std::string_view to_string(Trigger trigger) noexcept;

// Which of several rows for one trigger applies.
enum class Guard : std::uint8_t { kAlways, kMayClarify, kMustOffer, kUrgent, kNotUrgent, kAlreadyAsked };

[[nodiscard]] std::string_view to_string(Guard guard) noexcept;

// A set of phases, one bit each.
using Phases = std::uint16_t;
constexpr Phases operator+(Phase a, Phase b) noexcept {
  return static_cast<Phases>((1u << static_cast<unsigned>(a)) | (1u << static_cast<unsigned>(b)));
}
constexpr Phases operator+(Phases set, Phase phase) noexcept {
  return static_cast<Phases>(set | (1u << static_cast<unsigned>(phase)));
}
constexpr bool contains(Phases set, Phase phase) noexcept { return ((set >> static_cast<unsigned>(phase)) & 1u) != 0; }

// The bot listens: a message is a question to it.
inline constexpr Phases kBotListens = Phase::kGreeting + Phase::kAnswering + Phase::kClarifying + Phase::kConfirming +
                                      Phase::kOfferingPerson + Phase::kReturned + Phase::kResolved + Phase::kRating + Phase::kClosed;
inline constexpr Phases kAnywhere = 0x1FFF;
// A person is there or on the way: a message is passed on.
inline constexpr Phases kPersonListens = Phase::kContactForm + Phase::kQueued + Phase::kUrgent + Phase::kWithAgent;

// What an action works on.
struct Moment {
  State& state;
  const Event& event;
  std::vector<Effect>& effects;
};
using Action = void (*)(Moment&);

struct Transition {
  Phases from;
  Trigger on;
  Guard guard;
  std::optional<Phase> to;  // none: the phase stays
  Action action;
};

// In order: the first row that fits is taken.
[[nodiscard]] std::span<const Transition> table() noexcept;

// The table as a Mermaid state chart (mermaid.js.org/syntax/stateDiagram.html), ending in a newline.
[[nodiscard]] std::string mermaid();

}  // namespace foyer::dialog

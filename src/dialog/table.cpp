// The conversation's table: the whole of what Foyer does next, and when.
#include "dialog/actions.h"
#include "dialog/dialog.h"

namespace foyer::dialog {
namespace {

using enum Phase;
using T = Trigger;
using G = Guard;

constexpr Phases only(Phase phase) { return phase + phase; }
constexpr Phases kWaiting = kQueued + kUrgent;
constexpr std::optional<Phase> kStays;

constexpr Transition kTable[] = {
    // The bot and its questions.
    {kBotListens, T::kUrgentKnown, G::kAlways, kOfferingPerson, answer_and_offer_urgent},
    {kBotListens, T::kUrgentUnknown, G::kAlways, kOfferingPerson, offer_urgent},
    {kBotListens, T::kAskedKnown, G::kAlways, kConfirming, answer_first},
    {kBotListens, T::kAskedUnclear, G::kMustOffer, kOfferingPerson, offer_tried_enough},
    {kBotListens, T::kAskedUnclear, G::kMayClarify, kClarifying, clarify},
    {kBotListens, T::kAskedUnknown, G::kAlways, kOfferingPerson, offer_unknown},
    {kBotListens, T::kPickedEntry, G::kAlways, kConfirming, answer_picked},
    {only(kClarifying), T::kPickedNone, G::kMustOffer, kOfferingPerson, offer_tried_enough},
    {only(kClarifying), T::kPickedNone, G::kMayClarify, kAnswering, ask_rephrase},
    {only(kConfirming), T::kHelped, G::kAlways, kResolved, note_helped},
    {only(kConfirming), T::kNotHelped, G::kAlways, kOfferingPerson, offer_not_helped},
    {only(kOfferingPerson), T::kDeclinedPerson, G::kAlways, kAnswering, accept_declined},
    {kBotListens, T::kSaidHello, G::kAlways, kAnswering, say_hello},
    {kBotListens, T::kSaidThanks, G::kAlways, kAnswering, say_welcome},
    {kBotListens, T::kSaidGoodbye, G::kAlways, kClosed, say_goodbye},

    // A person is wanted: at once, without a question back.
    {kBotListens, T::kWantedPerson, G::kAlways, kQueued, escalate},
    {kWaiting, T::kStored, G::kUrgent, kUrgent, say_queued_urgent},
    {kWaiting, T::kStored, G::kNotUrgent, kQueued, say_queued},
    {kWaiting, T::kNobodyThere, G::kAlways, kContactForm, say_nobody_there},
    {only(kContactForm), T::kSentContact, G::kAlways, kQueued, send_contact},
    {only(kContactForm), T::kCancelledContact, G::kAlways, kReturned, accept_declined},
    {kWaiting, T::kContactStored, G::kAlways, kReturned, say_contact_kept},
    {kWaiting, T::kNobodyCame, G::kAlways, kContactForm, say_nobody_came},
    {kContactForm + kReturned, T::kNobodyCame, G::kAlways, kStays, stop_passing_on},

    // A person is there.
    {kPersonListens, T::kSpoke, G::kAlways, kStays, pass_on},
    {kAnywhere, T::kJoined, G::kAlways, kWithAgent, welcome_agent},
    {kPersonListens + kReturned, T::kReturned, G::kAlways, kReturned, take_over},
    {kPersonListens + kReturned, T::kRelayLost, G::kAlways, kReturned, tell_relay_lost},

    // Solved, and how it was.
    {kAnywhere, T::kResolved, G::kAlreadyAsked, kResolved, note_resolved},
    {kAnywhere, T::kResolved, G::kAlways, kRating, ask_rating},
    {only(kRating), T::kRated, G::kAlways, kClosed, send_rating},
    {only(kRating), T::kSkippedRating, G::kAlways, kClosed, close_quietly},
};

}  // namespace

std::span<const Transition> table() noexcept { return kTable; }

}  // namespace foyer::dialog

#include "server/conversations/life.h"

#include <string>

namespace foyer::conversations {
namespace {

using protocol::Author;
using protocol::Owner;
using protocol::Refusal;
using protocol::ReturnReason;
using Next = std::variant<State, Refused>;

Refused not_allowed(std::string why) { return {Refusal::kNotAllowed, std::move(why)}; }

// Puts a conversation where an agent sees it, unless one has it already.
State queued(State state, std::int64_t at) {
  if (state.owner == Owner::kAgent) return state;
  if (state.owner == Owner::kClosed) state.rated = false;
  state.owner = Owner::kQueue;
  if (state.waiting_since == 0) state.waiting_since = at;
  return state;
}

State left(State state, Owner owner) {
  state.owner = owner;
  state.assignee = 0;
  state.contact_left = false;
  state.waiting_since = 0;
  return state;
}

bool holds(const State& state, const Actor& actor) {
  return actor.author == Author::kAgent && state.owner == Owner::kAgent && state.assignee == actor.agent;
}

// One overload a body: the state after it, its number in the log aside.
struct Rules {
  State state;
  Actor actor;
  std::int64_t at;

  Next operator()(const protocol::BodyText&) { return said(); }
  Next operator()(const protocol::BodyFile&) { return said(); }

  Next said() {
    if (actor.author == Author::kSystem) return not_allowed("the relay writes no text");
    if (actor.author == Author::kAgent) {
      if (!holds(state, actor)) return not_allowed("take the conversation before you reply");
      state.waiting_since = 0;
    }
    const bool person_expected = state.owner == Owner::kQueue || state.owner == Owner::kAgent;
    if (actor.author == Author::kVisitor && person_expected && state.waiting_since == 0) state.waiting_since = at;
    return state;
  }

  Next operator()(const protocol::BodyEscalated&) {
    if (actor.author != Author::kVisitor) return not_allowed("only the visitor asks for a person");
    return queued(state, at);
  }

  Next operator()(const protocol::BodyContact&) {
    if (actor.author != Author::kVisitor) return not_allowed("only the visitor leaves an address");
    state = queued(state, at);
    state.contact_left = true;
    return state;
  }

  Next operator()(const protocol::BodyNote&) {
    if (actor.author != Author::kAgent) return not_allowed("notes are between agents");
    return state;
  }

  Next operator()(const protocol::BodyAssigned&) {
    if (actor.author != Author::kAgent) return not_allowed("only an agent takes a conversation");
    if (holds(state, actor)) return not_allowed("the conversation is yours already");
    if (state.owner == Owner::kClosed) state.rated = false;
    state.owner = Owner::kAgent;
    state.assignee = actor.agent;
    return state;
  }

  Next operator()(const protocol::BodyReturned& body) {
    switch (body.reason) {
      case ReturnReason::kHandedBack:
        if (!holds(state, actor)) return not_allowed("only the agent who has the conversation hands it back");
        break;
      case ReturnReason::kAgentLeft:
        if (actor.author != Author::kSystem || state.owner != Owner::kAgent) return not_allowed("no agent has left it");
        break;
      case ReturnReason::kNobodyCame:
        if (actor.author != Author::kSystem || state.owner != Owner::kQueue) return not_allowed("nobody is waited for");
        if (state.contact_left) return not_allowed("an address was left, so it stays in the queue");
        break;
    }
    return left(state, Owner::kBot);
  }

  Next operator()(const protocol::BodyResolved&) {
    if (!holds(state, actor)) return not_allowed("take the conversation before you resolve it");
    return left(state, Owner::kClosed);
  }

  Next operator()(const protocol::BodyRated&) {
    if (actor.author != Author::kVisitor) return not_allowed("only the visitor rates");
    if (state.owner != Owner::kClosed) return not_allowed("only a resolved conversation is rated");
    if (state.rated) return not_allowed("it was rated already");
    state.rated = true;
    return state;
  }
};

// Whether it may still be posted when the log is full.
bool ends_or_moves(const protocol::Body& body) {
  return std::holds_alternative<protocol::BodyAssigned>(body) || std::holds_alternative<protocol::BodyReturned>(body) ||
         std::holds_alternative<protocol::BodyResolved>(body) || std::holds_alternative<protocol::BodyRated>(body);
}

}  // namespace

Next apply(const State& state, const Actor& actor, const protocol::Body& body, std::int64_t at) {
  if (actor.author == Author::kBot && !std::holds_alternative<protocol::BodyText>(body)) {
    return not_allowed("the bot only writes text");
  }
  const bool first = state.last_seq == 0;
  const bool opens = actor.author == Author::kVisitor && std::holds_alternative<protocol::BodyEscalated>(body);
  if (first && !opens) return Refused{Refusal::kNotFound, "there is no such conversation"};
  if (state.last_seq >= kMaxEntries && !ends_or_moves(body)) {
    return Refused{Refusal::kTooMany, "the conversation is full: please start a new one"};
  }
  Next next = std::visit(Rules{state, actor, at}, body);
  if (State* const after = std::get_if<State>(&next)) after->last_seq = state.last_seq + 1;
  return next;
}

}  // namespace foyer::conversations

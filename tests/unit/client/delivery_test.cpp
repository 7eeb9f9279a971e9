// What is passed on arrives once, and is shown as what it is.
#include <catch2/catch.hpp>

#include "visitor.h"

using namespace foyer;
using dialog::Delivery;
using dialog::Phase;
using protocol::Author;
using test::Visitor;

TEST_CASE("asking for a person connects, and sends the triage once welcomed") {
  Visitor visitor;
  visitor.asks("Where is my order?");
  visitor.asks("I want to talk to a person");
  CHECK(visitor.effects<client::EffectConnect>().size() == 1);
  CHECK(visitor.sent_posts().empty());
  visitor.does(client::EventSocketOpened{});
  CHECK(visitor.frames<protocol::VisitorFrameHello>().size() == 1);
  visitor.connects();
  REQUIRE(visitor.sent_posts().size() == 1);
  const auto body = std::get<protocol::BodyEscalated>(visitor.sent_posts()[0].body);
  CHECK(body.question == "Where is my order?");
  CHECK(body.triage.shown.size() == 1);
  CHECK(body.triage.intent == "orders");
  CHECK(body.history.size() >= 3);
}

TEST_CASE("a message is shown as sent only after the relay has acknowledged it") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("are you there?");
  CHECK(visitor.view().messages.back().delivery == Delivery::kSending);
  visitor.is_acknowledged();
  CHECK(visitor.view().messages.back().delivery == Delivery::kSent);
}

TEST_CASE("what the relay has bears the relay's time, in every tab the same") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("are you there?");
  const std::int64_t asked_at = visitor.view().messages.back().at;
  visitor.is_acknowledged();
  CHECK(visitor.view().messages.back().at == asked_at + Visitor::kRelayAheadMs);
}

TEST_CASE("after a reconnect what was not acknowledged is sent again under the same id") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("are you there?");
  const std::string id = visitor.sent_posts().at(0).id;
  visitor.does(client::EventSocketClosed{});
  CHECK(visitor.view().connection == view::Connection::kOffline);
  CHECK_FALSE(visitor.view().connection_notice.empty());
  visitor.connects();
  REQUIRE(visitor.sent_posts().size() == 1);
  CHECK(visitor.sent_posts()[0].id == id);
  visitor.is_acknowledged();
  visitor.does(client::EventSocketClosed{});
  visitor.connects();
  CHECK(visitor.sent_posts().empty());
}

TEST_CASE("an entry that comes twice is shown once, and the next hello asks for what is after it") {
  Visitor visitor = test::waiting_visitor();
  visitor.receives(5, Author::kAgent, protocol::BodyText{"Hello"});
  const std::size_t shown = visitor.view().messages.size();
  visitor.receives(5, Author::kAgent, protocol::BodyText{"Hello"});
  CHECK(visitor.view().messages.size() == shown);
  visitor.does(client::EventSocketClosed{});
  visitor.does(client::EventSocketOpened{});
  CHECK(visitor.frames<protocol::VisitorFrameHello>().at(0).last_seq == 5);
}

TEST_CASE("one's own entry coming back counts as its acknowledgement") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("are you there?");
  protocol::Entry entry;
  entry.seq = 9;
  entry.id = visitor.sent_posts().at(0).id;
  entry.author = Author::kVisitor;
  entry.body = protocol::BodyText{"are you there?"};
  visitor.hears(protocol::RelayFrameEntry{visitor.conversation(), entry});
  CHECK(visitor.view().messages.back().delivery == Delivery::kSent);
  visitor.does(client::EventSocketClosed{});
  visitor.connects();
  CHECK(visitor.sent_posts().empty());
}

TEST_CASE("told to slow down, the visitor is told in words and the message goes out later") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("are you there?");
  protocol::RelayFrameRefused refused;
  refused.id = visitor.sent_posts().at(0).id;
  refused.reason = protocol::Refusal::kTooFast;
  refused.retry_ms = 2000;
  visitor.hears(refused);
  CHECK_FALSE(visitor.view().connection_notice.empty());
  const auto timers = visitor.effects<client::EffectTimer>();
  REQUIRE(timers.size() == 1);
  visitor.now = timers[0].at;
  visitor.does(client::EventTimer{});
  CHECK(visitor.sent_posts().size() == 1);
}

TEST_CASE("a message refused for good is shown as not sent") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("are you there?");
  protocol::RelayFrameRefused refused;
  refused.id = visitor.sent_posts().at(0).id;
  refused.reason = protocol::Refusal::kTooLarge;
  refused.message = "too large";
  visitor.hears(refused);
  CHECK(visitor.view().messages.back().delivery == Delivery::kFailed);
}

TEST_CASE("when the relay's store is another one the visitor is told, and can ask again") {
  Visitor visitor = test::waiting_visitor();
  const std::string old = visitor.conversation();
  visitor.does(client::EventSocketClosed{});
  visitor.connects(true, "e2");
  CHECK(visitor.view().phase == Phase::kReturned);
  visitor.acts(view::ViewEventWantedPerson{});
  CHECK(visitor.conversation() != old);
}

TEST_CASE("a person joins, leaves a solution, and how it was is passed on") {
  Visitor visitor = test::waiting_visitor();
  visitor.receives(1, Author::kAgent, protocol::BodyAssigned{});
  CHECK(visitor.view().phase == Phase::kWithAgent);
  visitor.receives(2, Author::kAgent, protocol::BodyResolved{});
  CHECK(visitor.view().rating);
  visitor.acts(view::ViewEventRated{true, "quick"});
  REQUIRE(visitor.sent_posts().size() == 1);
  CHECK(std::get<protocol::BodyRated>(visitor.sent_posts()[0].body).satisfied);
  visitor.is_acknowledged();
  CHECK(visitor.effects<client::EffectDisconnect>().size() == 1);
}

#include <catch2/catch.hpp>

#include "visitor.h"

using namespace foyer;
using dialog::Phase;
using test::Visitor;

TEST_CASE("a known question is answered in its own language without a socket") {
  Visitor visitor;
  visitor.asks("Where is my order?");
  CHECK(visitor.view().phase == Phase::kConfirming);
  CHECK(visitor.last_words() == "Open the link in your confirmation e-mail.Track");
  visitor.asks("怎么退货？");
  CHECK(visitor.last_words() == "三十天内寄回即可。");
  CHECK(visitor.effects<client::EffectConnect>().empty());
  CHECK(visitor.effects<client::EffectSend>().empty());
}

TEST_CASE("the view begins with a greeting and the owner's top questions") {
  Visitor visitor;
  const view::ChatView view = visitor.view();
  REQUIRE(view.messages.size() == 1);
  CHECK(view.title == "Corner Shop");
  REQUIRE(view.choices.size() == 2);
  CHECK(view.choices[0].label == "Where is my order?");
  visitor.picks(view.choices[0].id);
  CHECK(visitor.view().phase == Phase::kConfirming);
}

TEST_CASE("the interface follows the locale") {
  Visitor visitor;
  visitor.does(client::EventLocale{"zh-CN"});
  CHECK(visitor.view().title == "街角小店");
  CHECK(visitor.view().locale == "zh");
  visitor.does(client::EventLocale{"xx"});
  CHECK(visitor.view().locale == "en");
}

TEST_CASE("a contact form without an address is refused in words and nothing is sent") {
  Visitor visitor;
  visitor.acts(view::ViewEventWantedPerson{});
  visitor.conversation();
  visitor.connects(false);
  visitor.is_acknowledged();
  REQUIRE(visitor.view().form);
  visitor.acts(view::ViewEventContactSent{"Ann", "ann at example", "", "help"});
  CHECK_FALSE(visitor.view().form->error.empty());
  CHECK(visitor.sent_posts().empty());
  visitor.acts(view::ViewEventContactSent{"Ann", "ann@example.com", "", "help"});
  CHECK(visitor.sent_posts().size() == 1);
}

TEST_CASE("a number to call needs no address, and must look like one") {
  Visitor visitor;
  visitor.acts(view::ViewEventWantedPerson{});
  visitor.conversation();
  visitor.connects(false);
  visitor.is_acknowledged();
  visitor.acts(view::ViewEventContactSent{"Ann", "", "call me", "help"});
  CHECK(visitor.view().form->phone_is_wrong);
  visitor.acts(view::ViewEventContactSent{"Ann", "", "+44 20 7946 0000", "help"});
  REQUIRE(visitor.sent_posts().size() == 1);
  CHECK(std::get<protocol::BodyContact>(visitor.sent_posts()[0].body).contact.phone == "+44 20 7946 0000");
}

TEST_CASE("what an agent has seen is read, with all that was sent before it") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("first");
  visitor.is_acknowledged();
  visitor.asks("second");
  visitor.is_acknowledged();
  const std::string second = visitor.view().messages.back().id;
  visitor.asks("third");
  visitor.hears(protocol::RelayFrameSeen{visitor.conversation(), second});
  const auto messages = visitor.view().messages;
  const auto from_end = [&](std::size_t n) { return messages[messages.size() - n].delivery; };
  CHECK(from_end(3) == dialog::Delivery::kRead);
  CHECK(from_end(2) == dialog::Delivery::kRead);
  CHECK(from_end(1) == dialog::Delivery::kSending);
}

TEST_CASE("a message that was refused is sent again under its own id") {
  Visitor visitor = test::waiting_visitor();
  visitor.asks("hello?");
  const std::string id = visitor.view().messages.back().id;
  visitor.hears(protocol::RelayFrameRefused{id, protocol::Refusal::kFull, "no room", 0});
  CHECK(visitor.view().messages.back().delivery == dialog::Delivery::kFailed);
  visitor.acts(view::ViewEventRetried{id});
  REQUIRE(visitor.sent_posts().size() == 1);
  CHECK(visitor.sent_posts()[0].id == id);
  CHECK(visitor.view().messages.back().delivery == dialog::Delivery::kSending);
}

TEST_CASE("a file that was refused is sent again as the file that it is") {
  Visitor visitor = test::waiting_visitor();
  protocol::File file;
  file.name = "receipt.pdf";
  visitor.acts(view::ViewEventUploaded{file});
  const std::string id = visitor.view().messages.back().id;
  visitor.hears(protocol::RelayFrameRefused{id, protocol::Refusal::kFull, "no room", 0});
  visitor.acts(view::ViewEventRetried{id});
  REQUIRE(visitor.sent_posts().size() == 1);
  REQUIRE(std::holds_alternative<protocol::BodyFile>(visitor.sent_posts()[0].body));
  CHECK(std::get<protocol::BodyFile>(visitor.sent_posts()[0].body).file.name == "receipt.pdf");
}

TEST_CASE("a client that follows neither connects nor writes, and shows how the leader's line is") {
  Visitor visitor;
  visitor.does(client::EventFollow{view::Connection::kOnline});
  visitor.acts(view::ViewEventWantedPerson{});
  CHECK(visitor.effects<client::EffectConnect>().empty());
  CHECK_FALSE(visitor.client.take_snapshot());
  CHECK(visitor.view().connection == view::Connection::kOnline);
  visitor.does(client::EventLead{});
  CHECK(visitor.effects<client::EffectConnect>().size() == 1);
  CHECK(visitor.client.take_snapshot());
}

TEST_CASE("unread counts what an agent wrote while the panel was closed") {
  Visitor visitor = test::waiting_visitor();
  visitor.acts(view::ViewEventOpened{});
  visitor.receives(1, protocol::Author::kAgent, protocol::BodyText{"Hello"});
  CHECK(visitor.view().unread == 0);
  visitor.acts(view::ViewEventClosed{});
  visitor.receives(2, protocol::Author::kAgent, protocol::BodyText{"Still there?"});
  CHECK(visitor.view().unread == 1);
  visitor.acts(view::ViewEventOpened{});
  CHECK(visitor.view().unread == 0);
}

TEST_CASE("typing dots end by themselves") {
  Visitor visitor = test::waiting_visitor();
  visitor.hears(protocol::RelayFrameTyping{visitor.conversation(), "Mia"});
  CHECK(visitor.view().typing == "Mia is typing…");
  const auto timers = visitor.effects<client::EffectTimer>();
  REQUIRE(timers.size() == 1);
  visitor.now = timers[0].at;
  visitor.does(client::EventTimer{});
  CHECK(visitor.view().typing.empty());
}

TEST_CASE("nobody types in a conversation that is over") {
  for (const protocol::Body& end : {protocol::Body{protocol::BodyResolved{}}, protocol::Body{protocol::BodyReturned{}}}) {
    Visitor visitor = test::waiting_visitor();
    visitor.receives(1, protocol::Author::kAgent, protocol::BodyAssigned{});
    visitor.hears(protocol::RelayFrameTyping{visitor.conversation(), "Mia"});
    visitor.receives(2, protocol::Author::kAgent, end);
    CHECK(visitor.view().typing.empty());
  }
}

TEST_CASE("typing is told now and then, and again once words were sent") {
  Visitor visitor = test::waiting_visitor();
  visitor.receives(1, protocol::Author::kAgent, protocol::BodyAssigned{});
  const auto told = [&](std::string draft) {
    visitor.acts(view::ViewEventDrafted{std::move(draft)});
    return visitor.frames<protocol::VisitorFrameTyping>().size();
  };
  CHECK(told("so") == 1);
  CHECK(told("so it") == 0);
  visitor.asks("so it is");
  CHECK(told("and") == 1);
}

TEST_CASE("nothing but spaces is no message") {
  Visitor visitor;
  visitor.asks(" \n\t ");
  CHECK(visitor.view().messages.size() == 1);
}

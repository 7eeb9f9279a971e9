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

TEST_CASE("nothing but spaces is no message") {
  Visitor visitor;
  visitor.asks(" \n\t ");
  CHECK(visitor.view().messages.size() == 1);
}

// What a reload and a second tab find again.
#include <catch2/catch.hpp>

#include "visitor.h"

using namespace foyer;
using test::Visitor;

TEST_CASE("nothing is stored before the visitor's first own act") {
  Visitor visitor;
  visitor.acts(view::ViewEventOpened{});
  visitor.acts(view::ViewEventClosed{});
  CHECK_FALSE(visitor.client.take_snapshot());
  visitor.asks("Where is my order?");
  CHECK(visitor.client.take_snapshot());
  CHECK_FALSE(visitor.client.take_snapshot());
}

TEST_CASE("a reload finds the same conversation, connects and sends what was not acknowledged") {
  Visitor before = test::waiting_visitor();
  before.asks("are you there?");
  const std::string id = before.sent_posts().at(0).id;
  Visitor after;
  REQUIRE(after.client.restore(*before.client.take_snapshot()).ok());
  CHECK(after.view().messages == before.view().messages);
  CHECK(after.view().phase == dialog::Phase::kQueued);
  after.connects();
  REQUIRE(after.sent_posts().size() == 1);
  CHECK(after.sent_posts()[0].id == id);
}

TEST_CASE("a restored conversation asks for its socket") {
  Visitor before = test::waiting_visitor();
  Visitor after;
  REQUIRE(after.client.restore(*before.client.take_snapshot()).ok());
  after.last = after.client.look();
  CHECK(after.effects<client::EffectConnect>().size() == 1);
}

TEST_CASE("what came while nobody looked is unread after a reload, until it is looked at") {
  Visitor before = test::waiting_visitor();
  before.acts(view::ViewEventClosed{});
  before.receives(1, protocol::Author::kAgent, protocol::BodyText{"Are you still there?"});
  Visitor after;
  REQUIRE(after.client.restore(*before.client.take_snapshot()).ok());
  CHECK(after.view().unread == 1);
  after.acts(view::ViewEventOpened{});
  Visitor later;
  REQUIRE(later.client.restore(*after.client.take_snapshot()).ok());
  CHECK(later.view().unread == 0);
}

TEST_CASE("a second tab keeps what only it has, and an older record changes nothing") {
  Visitor first;
  first.asks("Where is my order?");
  const auto older = *first.client.take_snapshot();
  first.asks("How do I return an item?");
  const auto newer = *first.client.take_snapshot();

  Visitor second;
  second.now += 500;
  second.asks("What is your return policy?");
  REQUIRE(second.client.restore(newer).ok());
  CHECK(second.view().messages.size() == 1 + 4 + 2);
  const auto shown = second.view().messages;
  REQUIRE(second.client.restore(older).ok());
  CHECK(second.view().messages == shown);
}

TEST_CASE("a damaged record is refused and changes nothing") {
  Visitor before;
  before.asks("Where is my order?");
  const auto bytes = *before.client.take_snapshot();
  Visitor visitor;
  const std::span<const std::uint8_t> whole(bytes);
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(visitor.client.restore(whole.first(size)).ok());
  CHECK(visitor.view().messages.size() == 1);
}

TEST_CASE("reset forgets everything and takes the new secret") {
  Visitor visitor = test::waiting_visitor();
  visitor.does(client::EventReset{std::string(64, '2')});
  CHECK(visitor.view().messages.size() == 1);
  CHECK(visitor.client.settings().visitor == std::string(64, '2'));
  CHECK(visitor.effects<client::EffectDisconnect>().size() == 1);
  CHECK_FALSE(visitor.client.take_snapshot());
}

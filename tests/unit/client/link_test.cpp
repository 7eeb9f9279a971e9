#include "client/link.h"

#include <catch2/catch.hpp>

using namespace foyer;
using namespace foyer::client;

namespace {

Post text(std::string id) { return {std::move(id), 1, protocol::Author::kVisitor, protocol::BodyText{"x"}}; }

protocol::RelayFrameWelcome welcome(std::string epoch) {
  protocol::RelayFrameWelcome frame;
  frame.epoch = std::move(epoch);
  return frame;
}

}  // namespace

TEST_CASE("a socket is asked for once, and let go once") {
  Link link;
  std::vector<Effect> effects;
  link.want(true, effects);
  link.want(true, effects);
  CHECK(effects.size() == 1);
  link.want(false, effects);
  link.want(false, effects);
  CHECK(effects.size() == 2);
}

TEST_CASE("posts wait in order until the relay welcomes") {
  Link link;
  std::vector<Effect> effects;
  link.post(text("a"), effects);
  link.post(text("b"), effects);
  CHECK(effects.empty());
  link.welcomed(welcome("e"), effects);
  REQUIRE(effects.size() == 2);
  CHECK(std::get<protocol::VisitorFramePost>(std::get<EffectSend>(effects[0]).frame).id == "a");
}

TEST_CASE("the outbox is bounded and says when it is full") {
  Link link;
  std::vector<Effect> effects;
  for (std::size_t i = 0; i < kMaxOutbox; ++i) CHECK(link.post(text(std::to_string(i)), effects));
  CHECK_FALSE(link.post(text("one too many"), effects));
}

TEST_CASE("another store drops the conversation unless its beginning was never stored") {
  Link link;
  std::vector<Effect> effects;
  link.begin("c");
  link.epoch = "e1";
  CHECK(link.welcomed(welcome("e2"), effects) == Link::Welcome::kStoreReplaced);
  CHECK(link.conversation.empty());

  link.begin("d");
  link.post({"x", 1, protocol::Author::kVisitor, protocol::BodyEscalated{}}, effects);
  CHECK(link.welcomed(welcome("e3"), effects) == Link::Welcome::kKnown);
  CHECK(link.conversation == "d");
  CHECK(link.outbox.size() == 1);
}

TEST_CASE("a long outbox goes out as fast as the relay stores it") {
  Link link;
  std::vector<Effect> effects;
  for (std::size_t i = 0; i < kMaxInFlight + 5; ++i) link.post(text(std::to_string(i)), effects);
  link.welcomed(welcome("e"), effects);
  CHECK(effects.size() == kMaxInFlight);
  link.settle("0", effects);
  REQUIRE(effects.size() == kMaxInFlight + 1);
  const auto& next = std::get<protocol::VisitorFramePost>(std::get<EffectSend>(effects.back()).frame);
  CHECK(next.id == std::to_string(kMaxInFlight));
}

TEST_CASE("nothing is sent while the relay asks for a pause, and everything after it") {
  Link link;
  std::vector<Effect> effects;
  link.welcomed(welcome("e"), effects);
  link.post(text("a"), effects);
  link.pause();
  link.post(text("b"), effects);
  CHECK(effects.size() == 1);
  link.resend(effects);
  CHECK(effects.size() == 3);
}

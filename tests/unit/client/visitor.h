// A visitor at a client, with a clock of their own, for tests.
#pragma once

#include <string>
#include <vector>

#include "client/client.h"
#include "support/test_pack.h"

namespace foyer::test {

struct Visitor {
  static constexpr std::int64_t kRelayAheadMs = 25;  // its clock

  client::Client client = make();
  std::int64_t now = 1'700'000'000'000;
  client::Response last;

  static client::Client make() {
    client::Settings settings;
    settings.site = "demo";
    settings.locale = "en-GB";
    settings.page = "https://shop.example/";
    settings.visitor = std::string(64, '1');
    return client::Client(std::move(settings), small_pack());
  }

  const client::Response& does(client::Event event) {
    now += 10;
    client::Input input;
    input.now = now;
    input.entropy = "0123456789abcdef0123456789abcdef";
    input.event = std::move(event);
    return last = client.handle(input);
  }
  const client::Response& acts(view::ViewEvent event) { return does(client::EventView{std::move(event)}); }
  const client::Response& asks(std::string text) { return acts(view::ViewEventAsked{std::move(text)}); }
  const client::Response& picks(std::string id) { return acts(view::ViewEventChose{std::move(id)}); }
  const client::Response& hears(protocol::RelayFrame frame) { return does(client::EventFrame{std::move(frame)}); }

  // Opens the socket and is welcomed.
  const client::Response& connects(bool agents_online = true, std::string epoch = "e1") {
    does(client::EventSocketOpened{});
    protocol::RelayFrameWelcome welcome;
    welcome.version = protocol::kVersion;
    welcome.epoch = std::move(epoch);
    welcome.agents_online = agents_online;
    welcome.wait_ms = 60'000;
    return hears(welcome);
  }
  // The relay acknowledges what was sent last.
  const client::Response& is_acknowledged() {
    const auto posts = sent_posts();
    protocol::RelayFrameAck ack;
    ack.at = now + kRelayAheadMs;
    if (!posts.empty()) ack.id = posts.back().id;
    return hears(ack);
  }
  const client::Response& receives(std::int64_t seq, protocol::Author author, protocol::Body body, std::string name = "Mia") {
    protocol::Entry entry;
    entry.seq = seq;
    entry.id = "01ARYZ6S41TSV4RRFFQ69G5F" + std::to_string(10 + seq);
    entry.at = now;
    entry.author = author;
    entry.name = std::move(name);
    entry.body = std::move(body);
    return hears(protocol::RelayFrameEntry{conversation(), entry});
  }

  template <class E>
  std::vector<E> effects() const {
    std::vector<E> out;
    for (const client::Effect& effect : last.effects) {
      if (const auto* held = std::get_if<E>(&effect)) out.push_back(*held);
    }
    return out;
  }
  template <class F>
  std::vector<F> frames() const {
    std::vector<F> out;
    for (const auto& send : effects<client::EffectSend>()) {
      if (const auto* held = std::get_if<F>(&send.frame)) out.push_back(*held);
    }
    return out;
  }
  std::vector<protocol::VisitorFramePost> sent_posts() const { return frames<protocol::VisitorFramePost>(); }

  // The conversation as the last view that was shown has it.
  view::ChatView view() { return *client.look().view; }
  std::string last_words() {
    const view::ChatView shown = view();
    std::string out;
    for (const view::Block& block : shown.messages.back().blocks) {
      for (const view::Span& span : block.spans) out += span.text;
    }
    return out;
  }
  std::string conversation() {
    for (const auto& effect : effects<client::EffectNotify>()) {
      if (effect.name == "escalated") conversation_ = effect.detail;
    }
    return conversation_;
  }

 private:
  std::string conversation_;
};

// A visitor whose wish for a person is stored, with somebody on duty.
inline Visitor waiting_visitor() {
  Visitor visitor;
  visitor.asks("can I talk to a human please");
  visitor.conversation();
  visitor.connects();
  visitor.is_acknowledged();
  return visitor;
}

}  // namespace foyer::test

// The interface's language where the pack has not the visitor's.
#include <catch2/catch.hpp>

#include "visitor.h"

using namespace foyer;
using test::Visitor;

namespace {

client::EventWords french() {
  view::Words words;
  words.locale = "fr";
  words.phrases = {{"greeting", "Bonjour !"},
                   {"status_queue_next", "C’est bientôt à vous"},
                   {"status_queue_ahead.one", "{n} personne avant vous"},
                   {"status_queue_ahead.other", "{n} personnes avant vous"}};
  return {words};
}

std::string greeting(Visitor& visitor) { return visitor.view().messages.front().blocks.front().spans.front().text; }

}  // namespace

TEST_CASE("words of another language are spoken, and what they lack is said as the pack has it") {
  Visitor visitor;
  visitor.does(french());
  const view::ChatView view = visitor.view();
  CHECK(view.locale == "fr");
  CHECK(greeting(visitor) == "Bonjour !");
  CHECK(view.composer.send_label == "Send");
  CHECK(view.choices.size() == visitor.view().choices.size());
}

TEST_CASE("what is answered stays the pack's") {
  Visitor visitor;
  visitor.does(french());
  const std::string before = visitor.view().choices.front().label;
  visitor.does(client::EventLocale{"en"});
  CHECK(visitor.view().choices.front().label == before);
}

TEST_CASE("what is said in another language than the view's is marked with its own") {
  Visitor visitor;
  visitor.does(french());
  CHECK(visitor.view().messages.front().locale == "fr");
  CHECK(visitor.view().choices.front().locale == "en");
  visitor.asks("where is my order");
  const view::ChatView view = visitor.view();
  CHECK(view.messages.back().locale == "en");
  CHECK(view.choices.front().locale == "fr");
}

TEST_CASE("words hold until the page says another locale, over a reset too") {
  Visitor visitor;
  visitor.does(french());
  visitor.does(client::EventReset{std::string(64, '2')});
  CHECK(greeting(visitor) == "Bonjour !");
  visitor.does(client::EventLocale{"zh-CN"});
  CHECK(visitor.view().locale == "zh");
  CHECK(greeting(visitor) != "Bonjour !");
}

TEST_CASE("a queue is told in the form that its length takes") {
  Visitor visitor = test::waiting_visitor();
  visitor.does(french());
  const auto at = [&](std::int64_t position) {
    visitor.hears(protocol::RelayFrameQueue{visitor.conversation(), position});
    return visitor.view().status;
  };
  CHECK(at(1) == "C’est bientôt à vous");
  CHECK(at(2) == "1 personne avant vous");
  CHECK(at(3) == "2 personnes avant vous");
  visitor.does(client::EventLocale{"en"});
  CHECK(at(2) == "Waiting for a person: 1 visitor before you");
  CHECK(at(4) == "Waiting for a person: 3 visitors before you");
}

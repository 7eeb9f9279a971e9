#include <catch2/catch.hpp>

#include "visitor.h"

using namespace foyer;
using dialog::Phase;
using test::Visitor;

namespace {

std::vector<std::string> labels(const view::ChatView& view) {
  std::vector<std::string> out;
  for (const view::Choice& choice : view.suggestions) out.push_back(choice.label);
  return out;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("a draft is met with suggestions in its own language, and nothing is sent") {
  Visitor visitor;
  CHECK(labels(*visitor.acts(view::ViewEventDrafted{"retu"}).view) == Labels{"How do I return an item?"});
  CHECK(labels(*visitor.acts(view::ViewEventDrafted{"退货"}).view).front() == "怎么退货？");
  CHECK(visitor.last.effects.empty());
  CHECK(visitor.view().suggestions_label == "Suggested questions");
  CHECK_FALSE(visitor.client.take_snapshot());
}

TEST_CASE("a keystroke that changes no suggestion needs no new view") {
  Visitor visitor;
  CHECK_FALSE(visitor.acts(view::ViewEventDrafted{"q"}).view);
  CHECK(visitor.acts(view::ViewEventDrafted{"retu"}).view);
  CHECK_FALSE(visitor.acts(view::ViewEventDrafted{"retur"}).view);
  CHECK(labels(*visitor.acts(view::ViewEventDrafted{""}).view).empty());
}

TEST_CASE("a suggestion that is taken is asked and answered in the draft's language") {
  Visitor visitor;
  visitor.acts(view::ViewEventDrafted{"退货"});
  visitor.acts(view::ViewEventCompleted{visitor.view().suggestions.front().id});
  CHECK(visitor.view().phase == Phase::kConfirming);
  CHECK(visitor.last_words() == "三十天内寄回即可。");
  CHECK(visitor.view().suggestions.empty());
  const auto lines = visitor.view().messages.size();
  visitor.acts(view::ViewEventCompleted{"entry:return-item"});
  CHECK(visitor.view().messages.size() == lines);
}

TEST_CASE("what was sent has no suggestions any more") {
  Visitor visitor;
  visitor.acts(view::ViewEventDrafted{"where is my or"});
  REQUIRE_FALSE(visitor.view().suggestions.empty());
  visitor.asks("where is my order");
  CHECK(visitor.view().suggestions.empty());
}

TEST_CASE("a draft for a person, or for the contact form, has no suggestions") {
  Visitor visitor;
  visitor.acts(view::ViewEventDrafted{"retu"});
  visitor.acts(view::ViewEventWantedPerson{});
  CHECK(visitor.view().suggestions.empty());
  visitor.conversation();
  visitor.connects(false);
  visitor.is_acknowledged();
  REQUIRE(visitor.view().form);
  visitor.acts(view::ViewEventDrafted{"return"});
  CHECK(visitor.view().suggestions.empty());
}

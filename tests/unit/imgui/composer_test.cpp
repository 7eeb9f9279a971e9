// The field: what Enter does, how long a draft may be, and the questions that it may become.
#include <catch2/catch.hpp>

#include "unit/imgui/screen.h"
#include "unit/imgui/views.h"

using namespace foyer;
using test::Visit;

namespace {

Visit& focused(Visit& visit) {
  visit.click("input");
  visit.take_events();
  return visit;
}

view::ChatView suggesting() {
  view::ChatView view = test::greeting();
  view.suggestions = {{"entry:parcel", "Where is my parcel?", view::ChoiceStyle::kNormal},
                      {"entry:pay", "How can I pay?", view::ChoiceStyle::kNormal}};
  return view;
}

}  // namespace

TEST_CASE("a draft is told as it is written, and asked with Enter", "[imgui]") {
  Visit visit(test::greeting());
  focused(visit).type("where");
  CHECK(visit.take_events() == std::vector<view::ViewEvent>{view::ViewEventDrafted{"where"}});
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events() == std::vector<view::ViewEvent>{view::ViewEventAsked{"where"}});
}

TEST_CASE("after a question the field is empty and still has the keyboard", "[imgui]") {
  Visit visit(test::greeting());
  focused(visit).type("one");
  visit.press(ImGuiKey_Enter);
  visit.type("two");
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events().back() == view::ViewEvent(view::ViewEventAsked{"two"}));
}

TEST_CASE("Shift and Enter break the line", "[imgui]") {
  Visit visit(test::greeting());
  focused(visit).type("one");
  visit.press(ImGuiKey_Enter, ImGuiMod_Shift);
  visit.type("two");
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events().back() == view::ViewEvent(view::ViewEventAsked{"one\ntwo"}));
}

TEST_CASE("the button sends, and an empty draft is not sent", "[imgui]") {
  Visit visit(test::greeting());
  focused(visit).press(ImGuiKey_Enter);
  visit.click("send");
  CHECK(visit.take_events().empty());
  focused(visit).type("where");
  visit.take_events();
  visit.click("send");
  CHECK(visit.take_events() == std::vector<view::ViewEvent>{view::ViewEventAsked{"where"}});
}

TEST_CASE("a draft ends at the limit in bytes, in whole characters", "[imgui]") {
  view::ChatView view = test::greeting();
  view.composer.max_bytes = 10;
  Visit visit(std::move(view));
  focused(visit).type("ééééééé");
  CHECK(visit.take_events().back() == view::ViewEvent(view::ViewEventDrafted{"ééééé"}));
}

TEST_CASE("a long draft is shown in several lines and asked in one", "[imgui]") {
  const std::string question = "where is the parcel that I ordered on Monday and that should have been here on Tuesday at noon";
  Visit visit(test::greeting());
  const float before = visit.box("composer").height();
  focused(visit).type(question);
  visit.frames();
  CHECK(visit.box("composer").height() > before * 1.5F);
  CHECK(visit.mistakes() == std::vector<std::string>{});
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events().back() == view::ViewEvent(view::ViewEventAsked{question}));
}

TEST_CASE("Escape leaves the draft", "[imgui]") {
  Visit visit(test::greeting());
  focused(visit).type("where");
  visit.press(ImGuiKey_Escape);
  visit.click("send");
  CHECK(visit.take_events().back() == view::ViewEvent(view::ViewEventAsked{"where"}));
}

TEST_CASE("a new view leaves the draft", "[imgui]") {
  Visit visit(test::greeting());
  focused(visit).type("where");
  visit.show(test::answer());
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events().back() == view::ViewEvent(view::ViewEventAsked{"where"}));
}

TEST_CASE("suggestions are shown while the visitor writes, and one is taken", "[imgui]") {
  Visit visit(suggesting());
  CHECK_FALSE(visit.drew("suggestion:entry:pay"));
  focused(visit).type("pa");
  visit.take_events();
  REQUIRE(visit.drew("suggestion:entry:pay"));
  visit.click("suggestion:entry:pay");
  CHECK(visit.take_events() == std::vector<view::ViewEvent>{view::ViewEventCompleted{"entry:pay"}});
  CHECK_FALSE(visit.drew("suggestion:entry:pay"));
}

TEST_CASE("the arrows select a suggestion, which Enter asks", "[imgui]") {
  Visit visit(suggesting());
  focused(visit).type("pa");
  visit.take_events();
  visit.press(ImGuiKey_DownArrow);
  visit.press(ImGuiKey_DownArrow);
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events() == std::vector<view::ViewEvent>{view::ViewEventCompleted{"entry:pay"}});
}

TEST_CASE("where nobody may write the field takes nothing", "[imgui]") {
  Visit visit(test::closed());
  visit.click("input");
  visit.type("hello");
  visit.press(ImGuiKey_Enter);
  CHECK(visit.take_events().empty());
}

// What the visitor presses comes out as the event that the DOM widget sends.
#include <catch2/catch.hpp>

#include "unit/imgui/screen.h"
#include "unit/imgui/views.h"

using namespace foyer;
using test::Visit;
using Events = std::vector<view::ViewEvent>;

namespace {

template <class Event>
Events only(Event event) { return {view::ViewEvent(std::move(event))}; }

}  // namespace

TEST_CASE("the cross closes", "[imgui]") {
  Visit visit(test::greeting());
  visit.click("close");
  CHECK(visit.take_events() == only(view::ViewEventClosed{}));
}

TEST_CASE("a choice is chosen", "[imgui]") {
  Visit visit(test::clarify());
  visit.click("choice:none");
  CHECK(visit.take_events() == only(view::ViewEventChose{"none"}));
}

TEST_CASE("a person is wanted", "[imgui]") {
  Visit visit(test::answer());
  visit.click("person");
  CHECK(visit.take_events() == only(view::ViewEventWantedPerson{}));
}

TEST_CASE("what failed is sent again", "[imgui]") {
  Visit visit(test::with_agent());
  visit.click("retry:failed");
  CHECK(visit.take_events() == only(view::ViewEventRetried{"failed"}));
}

TEST_CASE("a link goes to the host, in answers and in people's own words", "[imgui]") {
  Visit answered(test::answer());
  answered.click("link:https://tea.example/guide");
  CHECK(answered.urls == std::vector<std::string>{"https://tea.example/guide"});
  answered.show(test::with_agent());
  answered.click("link:https://tea.example/pots");
  CHECK(answered.urls.back() == "https://tea.example/pots");
}

TEST_CASE("the contact form is sent with what is in its fields", "[imgui]") {
  Visit visit(test::contact_form());
  visit.click("field:name");
  visit.type("Ann");
  visit.click("field:email");
  visit.type(" ann@example.org ");
  visit.click("action:send");
  CHECK(visit.take_events() == only(view::ViewEventContactSent{"Ann", "ann@example.org", "", "my pot is broken"}));
}

TEST_CASE("the wish to be called opens the field for the number", "[imgui]") {
  Visit visit(test::contact_form());
  CHECK_FALSE(visit.drew("field:phone"));
  visit.click("call");
  REQUIRE(visit.drew("field:phone"));
  CHECK(visit.mistakes() == std::vector<std::string>{});
  visit.type("+49 30 1234");
  visit.wheel(-20);
  visit.click("action:send");
  CHECK(visit.take_events() == only(view::ViewEventContactSent{"", "", "+49 30 1234", "my pot is broken"}));
}

TEST_CASE("the contact form is cancelled", "[imgui]") {
  Visit visit(test::contact_form());
  visit.click("action:other");
  CHECK(visit.take_events() == only(view::ViewEventContactCancelled{}));
}

TEST_CASE("what the visitor typed into the form outlives its error", "[imgui]") {
  Visit visit(test::contact_form());
  visit.click("field:email");
  visit.type("ann@");
  view::ChatView again = test::contact_form();
  again.form->error = "That is no address.";
  visit.show(std::move(again));
  visit.click("action:send");
  CHECK(std::get<view::ViewEventContactSent>(visit.take_events().back()).email == "ann@");
}

TEST_CASE("a rating is sent with its comment", "[imgui]") {
  Visit visit(test::rating());
  visit.click("face:dissatisfied");
  CHECK(visit.mistakes() == std::vector<std::string>{});
  visit.click("field:comment");
  visit.type("too slow");
  visit.click("action:send");
  CHECK(visit.take_events() == only(view::ViewEventRated{false, "too slow"}));
}

TEST_CASE("a rating is skipped", "[imgui]") {
  Visit visit(test::rating());
  visit.click("action:other");
  CHECK(visit.take_events() == only(view::ViewEventRatingSkipped{}));
}

TEST_CASE("a message is copied", "[imgui]") {
  Visit visit(test::with_agent());
  visit.click("bubble:hi", ImGuiMouseButton_Right);
  visit.click("copy");
  CHECK(std::string(ImGui::GetClipboardText()) == "Hi, this is Mia.");
}

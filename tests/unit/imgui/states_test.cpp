// Every state of a conversation is drawn without an item that is cut off, outside the panel, or on another.
#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <vector>

#include "unit/imgui/screen.h"
#include "unit/imgui/views.h"

using namespace foyer;
using test::Visit;

namespace {

struct State {
  const char* name;
  view::ChatView (*view)();
  std::vector<const char*> shows;
};

const std::vector<State> kStates = {
    {"greeting",
     test::greeting,
     {"title", "status", "close", "bubble:greeting", "choices", "choice:entry:parcel", "choice:entry:pay", "input", "send",
      "person"}},
    {"answer", test::answer, {"bubble:question", "bubble:answer", "link:https://tea.example/guide", "choice:yes", "choice:no"}},
    {"clarify", test::clarify, {"bubble:which", "choice:entry:refund", "choice:none"}},
    {"person offered", test::person_offered, {"bubble:offer", "choice:yes"}},
    {"queued", test::queued, {"status", "meta:question", "notice:notice"}},
    {"with an agent", test::with_agent, {"name:hi", "mark:hi2", "retry:failed", "link:https://tea.example/pots"}},
    {"typing", test::typing, {"dots", "typing"}},
    {"contact form with its error", test::contact_form, {"field:email", "error", "action:send"}},
    {"rating", test::rating, {"rating-title", "face:satisfied", "face:dissatisfied", "action:other"}},
    {"offline", test::offline, {"connection", "retry:failed"}},
    {"closed", test::closed, {"bubble:answer", "input"}},
    {"Arabic", test::arabic, {"title", "bubble:greeting", "choice:entry:parcel", "input"}},
    {"long words", test::long_words, {"bubble:url", "choice:long", "typing"}},
};

void check(const State& state, imgui::Mode mode, float width) {
  INFO(state.name << ", " << width << " wide");
  Visit visit(state.view(), mode, width);
  for (const char* name : state.shows) {
    INFO(name);
    // A narrow panel is scrolled past its first messages.
    if (width > 390) CHECK(visit.drew(name));
  }
  CHECK(visit.mistakes() == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("every state is drawn in full, in both themes", "[imgui]") {
  for (const State& state : kStates) {
    for (const imgui::Mode mode : {imgui::Mode::kLight, imgui::Mode::kDark}) check(state, mode, 396);
  }
}

TEST_CASE("every state fits into a narrow and a wide panel", "[imgui]") {
  for (const State& state : kStates) {
    for (const float width : {280.0F, 720.0F}) check(state, imgui::Mode::kLight, width);
  }
}

TEST_CASE("the visitor's words stand at the right, everybody else's at the left", "[imgui]") {
  Visit visit(test::with_agent());
  CHECK(visit.box("bubble:question").max.x > visit.place.max.x - 30);
  CHECK(visit.box("bubble:hi").min.x < visit.place.min.x + 60);
}

TEST_CASE("Arabic is mirrored", "[imgui]") {
  Visit visit(test::arabic());
  CHECK(visit.box("bubble:question").min.x < visit.place.min.x + 30);
  CHECK(visit.box("bubble:greeting").max.x > visit.place.max.x - 60);
  CHECK(visit.box("close").min.x < visit.place.min.x + 30);
  CHECK(visit.box("send").max.x < visit.place.centre().x);
}

TEST_CASE("a view that rests asks for no frame", "[imgui]") {
  Visit visit(test::answer());
  visit.frames(6);
  CHECK(visit.panel.next_frame_ms() == imgui::kNever);
}

TEST_CASE("dots that hop and a countdown ask for the next frame", "[imgui]") {
  Visit hops(test::typing());
  hops.frames(6);
  CHECK(hops.panel.next_frame_ms() > 0);
  CHECK(hops.panel.next_frame_ms() <= 40);
}

TEST_CASE("a countdown asks for a frame a second", "[imgui]") {
  Visit visit(test::offline());
  visit.frames(6);
  CHECK(visit.panel.next_frame_ms() == 1000);
}

// Long conversations: what is drawn of them, and where the reader stays.
#include <catch2/catch.hpp>

#include <algorithm>

#include "unit/imgui/screen.h"
#include "unit/imgui/views.h"

using namespace foyer;
using test::Visit;

namespace {

constexpr std::size_t kMany = 5000;

std::size_t bubbles(const Visit& visit) {
  return static_cast<std::size_t>(std::count_if(visit.items.begin(), visit.items.end(),
                                                [](const imgui::Item& item) { return item.name.starts_with("bubble:"); }));
}

// The first bubble of which something is seen, and where it begins.
std::pair<std::string, float> first_seen(const Visit& visit) {
  for (const imgui::Item& item : visit.items) {
    if (item.name.starts_with("bubble:") && item.box.max.y > item.clip.min.y) return {item.name, item.box.min.y};
  }
  return {};
}

view::ChatView with_another(view::ChatView view, protocol::Author author, std::string_view text) {
  view.messages.push_back(test::message("new", author, text));
  view.messages.back().at = view.messages[view.messages.size() - 2].at + 1;
  return view;
}

}  // namespace

TEST_CASE("a conversation of 5,000 messages begins at its end, and draws what is seen", "[imgui]") {
  Visit visit(test::many(kMany));
  CHECK(visit.drew("bubble:m4999"));
  CHECK(bubbles(visit) < 30);
  CHECK(visit.mistakes() == std::vector<std::string>{});
}

TEST_CASE("scrolling up goes up by what was scrolled, whatever was guessed", "[imgui]") {
  Visit visit(test::many(kMany));
  visit.wheel(3);
  for (int i = 0; i < 40; ++i) {
    const auto [name, before] = first_seen(visit);
    visit.wheel(2);
    CHECK(visit.box(name).min.y - before == Approx(120).margin(2));
    CHECK(visit.mistakes() == std::vector<std::string>{});
  }
}

TEST_CASE("a finger that moves little by little away from the end takes the conversation along", "[imgui]") {
  Visit visit(test::many(200));
  const auto [name, before] = first_seen(visit);
  visit.drag(100, 10, 3);
  visit.frames(1);
  CHECK(visit.box(name).min.y - before > 80);
}

TEST_CASE("a reader further up stays there when an agent writes", "[imgui]") {
  Visit visit(test::many(200));
  visit.wheel(20);
  const auto before = first_seen(visit);
  visit.show(with_another(test::many(200), protocol::Author::kAgent, "Are you there?"));
  CHECK(first_seen(visit) == before);
  CHECK(visit.panel.unseen() == 1);
  visit.click("jump");
  visit.frames();
  CHECK(visit.drew("bubble:new"));
  CHECK(visit.panel.unseen() == 0);
}

TEST_CASE("a reader at the end sees what comes", "[imgui]") {
  Visit visit(test::many(200));
  visit.show(with_another(test::many(200), protocol::Author::kAgent, "Are you there?"));
  CHECK(visit.drew("bubble:new"));
}

TEST_CASE("an answer longer than the panel is read from its first line", "[imgui]") {
  Visit visit(test::many(20));
  std::string answer;
  for (int i = 0; i < 300; ++i) answer += "Much is to be said about tea. ";
  visit.show(with_another(test::many(20), protocol::Author::kBot, answer));
  const imgui::Box box = visit.box("bubble:new");
  CHECK(box.height() > 690);
  CHECK(box.min.y > visit.place.min.y + 76);
  CHECK(box.min.y < visit.place.centre().y);
}

TEST_CASE("visitors see what they said, wherever they were reading", "[imgui]") {
  Visit visit(test::many(200));
  visit.wheel(20);
  visit.show(with_another(test::many(200), protocol::Author::kVisitor, "Hello?"));
  CHECK(visit.drew("bubble:new"));
}

TEST_CASE("a narrower panel measures anew and stays at the end", "[imgui]") {
  Visit visit(test::many(200));
  visit.place.max.x -= 90;
  visit.frames();
  CHECK(visit.drew("bubble:m199"));
  CHECK(visit.mistakes() == std::vector<std::string>{});
}

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "imgui/inspector/inspector.h"
#include "unit/imgui/screen.h"
#include "unit/inspect/shop.h"

using namespace foyer;
using dialog::Phase;
using test::mistakes_in;

namespace {

constexpr const char* kTabs[] = {"Message", "Tuning", "Confusion", "Dialog", "Cost"};

// The inspector on a screen, and an owner in front of it. Every look at its clock is a millisecond later.
class Owner {
 public:
  explicit Owner(imgui::Mode mode = imgui::Mode::kLight, ImVec2 size = {780, 730})
      : place(imgui::box_at({10, 10}, size)),
        inspector(inspect::taught_pack(), "en", inspect::kQuestions, [this] { return now_ms_ += 1; }, screen_.text(),
                  {.mode = mode}) {
    frames();
  }

  void frames(int count = 3) {
    for (int i = 0; i < count; ++i) {
      items.clear();
      screen_.frame([&] { inspector.draw(place, &items); });
    }
  }

  [[nodiscard]] bool drew(std::string_view name) const { return find(name) != items.end(); }

  [[nodiscard]] imgui::Box box(std::string_view name) const {
    INFO(name);
    REQUIRE(drew(name));
    return find(name)->box;
  }

  void click_at(ImVec2 at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    frames(2);
    io.AddMouseButtonEvent(0, true);
    frames(2);
    io.AddMouseButtonEvent(0, false);
    frames();
  }
  void click(std::string_view name) { click_at(box(name).centre()); }
  void slide(std::string_view name, float share) {
    const imgui::Box slider = box(name);
    click_at({slider.min.x + slider.width() * share, slider.centre().y});
  }
  void open(const char* tab) { click(std::string("tab:") + tab); }
  void finish() {
    for (int i = 0; i < 200 && inspector.next_frame_ms() == 0; ++i) frames(1);
    REQUIRE(inspector.next_frame_ms() == imgui::kNever);
    frames();
  }
  void type(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    frames(2);
  }
  void press(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    frames(1);
    ImGui::GetIO().AddKeyEvent(key, false);
    frames();
  }

  [[nodiscard]] inspect::Counts counts() { return inspect::count(inspector.bench().outcomes()); }

  imgui::Items items;
  imgui::Box place;

 private:
  [[nodiscard]] imgui::Items::const_iterator find(std::string_view name) const {
    return std::find_if(items.begin(), items.end(), [&](const imgui::Item& item) { return item.name == name; });
  }

  double now_ms_ = 0;
  test::Screen screen_;

 public:
  imgui::Inspector inspector;
};

const char* const kLong =
    "I have been waiting for my parcel for three weeks now, nobody answers my e-mails, and this is the worst shop that I have "
    "ever "
    "bought anything from, I want my money back and somebody to call me today about the order!!";

imgui::Session session() {
  imgui::Session session;
  session.path = {Phase::kGreeting,       Phase::kAnswering, Phase::kConfirming,
                  Phase::kOfferingPerson, Phase::kQueued,    Phase::kWithAgent};
  session.link = {view::Connection::kOnline, 2, 17, 1};
  session.storage = {{"kept in", "IndexedDB"}, {"bytes", "4,210"}};
  session.cost = {{"memory", "6.1 MB"}};
  return session;
}

// Which runs are asked for.
class Recorder final : public imgui::Text {
 public:
  explicit Recorder(imgui::Text& text) : text_(text) {}

  [[nodiscard]] float width(std::string_view run, imgui::TextStyle style) override { return text_.width(run, style); }
  void draw(ImDrawList& list, ImVec2 at, float height, ImU32 colour, std::string_view run, imgui::TextStyle style) override {
    drawn.emplace_back(run);
    text_.draw(list, at, height, colour, run, style);
  }
  [[nodiscard]] ImFont* field_font() override { return text_.field_font(); }
  [[nodiscard]] float field_size(float em) const override { return text_.field_size(em); }

  std::vector<std::string> drawn;

 private:
  imgui::Text& text_;
};

void plant_thief(Owner& owner) { owner.inspector.bench().change(inspect::kOpeningHours, 3, "How can I track my parcel today?"); }

}  // namespace

TEST_CASE("every tab is drawn in full, in both themes and two sizes", "[imgui]") {
  for (const imgui::Mode mode : {imgui::Mode::kLight, imgui::Mode::kDark}) {
    for (const ImVec2 size : {ImVec2(780, 730), ImVec2(600, 500)}) {
      Owner owner(mode, size);
      plant_thief(owner);
      owner.inspector.hear(kLong);
      owner.inspector.show(session());
      owner.finish();
      for (const char* tab : kTabs) {
        INFO(tab << ", " << size.x << " wide");
        owner.open(tab);
        CHECK(mistakes_in(owner.items, owner.place) == std::vector<std::string>{});
      }
    }
  }
}

TEST_CASE("every tab is drawn before anything has happened", "[imgui]") {
  Owner owner;
  for (const char* tab : kTabs) {
    INFO(tab);
    owner.open(tab);
    CHECK(mistakes_in(owner.items, owner.place) == std::vector<std::string>{});
  }
}

TEST_CASE("a message that is typed is taken apart", "[imgui]") {
  Owner owner;
  CHECK(owner.drew("hint"));
  owner.click("message");
  owner.type("where is my order");
  CHECK(owner.drew("term:order"));
  CHECK(owner.drew("candidate:track-order"));
  CHECK(owner.drew("sentiment-word"));
  CHECK(owner.inspector.bench().explanation()->verdict == knowledge::Verdict::kAnswer);
}

TEST_CASE("the visitor's last message is shown", "[imgui]") {
  Owner owner;
  owner.inspector.hear("are you open on sunday");
  owner.frames();
  CHECK(owner.drew("candidate:opening-hours"));
}

TEST_CASE("each slider changes the numbers, and one button brings them back", "[imgui]") {
  for (const char* slider : {"threshold", "margin", "blend"}) {
    INFO(slider);
    Owner owner;
    owner.finish();
    owner.open("Tuning");
    const auto before = owner.inspector.bench().outcomes();
    const std::size_t answered = owner.counts().in_scope.answered();
    const bool is_blend = std::string_view(slider) == "blend";
    owner.slide(slider, is_blend ? 0.02F : 0.98F);
    owner.finish();
    const knowledge::Tuning& tuning = owner.inspector.bench().tuning();
    for (const float value : {tuning.threshold, tuning.margin, tuning.blend}) CHECK(value == std::round(value * 100) / 100);
    CHECK_FALSE(owner.inspector.bench().tuning() == knowledge::Tuning{});
    if (is_blend) CHECK(owner.inspector.bench().outcomes().front().confidence != before.front().confidence);
    else CHECK(owner.counts().in_scope.answered() < answered);
    owner.click("reset");
    owner.finish();
    CHECK(owner.inspector.bench().tuning() == knowledge::Tuning{});
    CHECK(owner.counts().in_scope.answered() == answered);
  }
}

TEST_CASE("long work is spread over frames, and a rest costs no frame", "[imgui]") {
  Owner owner;
  const auto& bench = owner.inspector.bench();
  CHECK(owner.inspector.next_frame_ms() == 0);
  const std::size_t before = bench.evaluation().done() + bench.confusion().done();
  owner.frames(1);
  const std::size_t done = bench.evaluation().done() + bench.confusion().done() - before;
  CHECK(done >= 1);
  CHECK(done <= 8);  // six milliseconds, one a step
  owner.finish();
}

TEST_CASE("a wording is changed where the thief is seen, and the theft is over", "[imgui]") {
  Owner owner;
  plant_thief(owner);
  owner.finish();
  owner.open("Confusion");
  REQUIRE(owner.drew("theft:track-order>opening-hours"));
  const std::size_t stolen = owner.inspector.bench().stolen();
  owner.click("theft:track-order>opening-hours");
  CHECK(owner.drew("finds:1"));
  owner.click("wording:3");
  owner.type("Please track my parcel for me today");
  owner.press(ImGuiKey_Enter);
  owner.finish();
  CHECK(owner.inspector.bench().faq().entries()[inspect::kTrackOrder].wordings.size() == 4);
  CHECK(owner.inspector.bench().thefts_before_change() == stolen);
  CHECK(owner.inspector.bench().stolen() < stolen);
}

TEST_CASE("columns sort the thefts", "[imgui]") {
  Owner owner;
  plant_thief(owner);
  owner.finish();
  owner.open("Confusion");
  const auto order = [&] {
    std::vector<std::string> rows;
    for (const auto& item : owner.items) {
      if (item.name.rfind("theft:", 0) == 0) rows.push_back(item.name);
    }
    return rows;
  };
  REQUIRE(order().size() >= 2);
  const imgui::Box first = owner.box(order().front());
  std::vector<std::vector<std::string>> seen;
  for (int i = 0; i < 3; ++i) {
    owner.click_at({first.min.x + 20, first.min.y - first.height() / 2 - 4});
    seen.push_back(order());
  }
  CHECK(std::any_of(seen.begin(), seen.end(), [&](const auto& rows) { return rows != seen.front(); }));
}

TEST_CASE("the way so far and the link are shown", "[imgui]") {
  Owner owner;
  owner.inspector.show(session());
  owner.open("Dialog");
  for (const auto& phase : dialog::kPhaseNames) {
    std::string name(phase);
    std::replace(name.begin(), name.end(), '_', ' ');
    CHECK(owner.drew("phase:" + name));
  }
  CHECK(owner.drew("value:last sequence number"));
  CHECK(owner.drew("value:kept in"));
}

TEST_CASE("words from right to left are drawn whole, wherever they stand", "[imgui]") {
  double now_ms = 0;
  test::Screen screen;
  Recorder text(screen.text());
  imgui::Inspector inspector(inspect::taught_pack(), "en", {}, [&] { return now_ms += 1; }, text);
  inspector.hear("أين طلبي");
  for (int i = 0; i < 3; ++i) {
    text.drawn.clear();
    screen.frame([&] { inspector.draw(imgui::box_at({10, 10}, {780, 730})); });
  }
  // In the field, in what was read, and as words that were searched for.
  for (const char* word : {"أين", "طلبي"}) CHECK(std::count(text.drawn.begin(), text.drawn.end(), word) >= 3);
}

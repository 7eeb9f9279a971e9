// What a frame of the inspector costs while it evaluates and looks for confusion in a large FAQ, each tab open in turn:
// processor time of ImGui::NewFrame() to ImGui::Render(), without the graphics card. The budget is a frame's at sixty a second.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <thread>
#include <vector>

#include "imgui/inspector/inspector.h"
#include "support/languages.h"
#include "unit/imgui/screen.h"

using namespace foyer;

namespace {

constexpr double kBudgetMs = 1000.0 / 60;

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::shared_ptr<const knowledge::Pack> large_pack() {
  const char* path = std::getenv("FOYER_BENCH_PACK");
  REQUIRE(path != nullptr);
  std::ifstream file(path, std::ios::binary);
  auto pack = knowledge::Pack::open({std::istreambuf_iterator<char>(file), {}});
  REQUIRE(pack.ok());
  pack->learn(test::english_pack());
  return std::make_shared<const knowledge::Pack>(std::move(*pack));
}

std::vector<inspect::Question> wordings_of(const inspect::Faq& faq) {
  std::vector<inspect::Question> questions;
  for (const auto& entry : faq.entries()) {
    for (const std::string& wording : entry.wordings) questions.push_back({wording, entry.id});
  }
  return questions;
}

void click(imgui::Box box, const std::function<void()>& frame) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(box.centre().x, box.centre().y);
  for (const bool is_down : {false, true, false}) {
    if (is_down || io.MouseDown[0]) io.AddMouseButtonEvent(0, is_down);
    frame();
    frame();
  }
}

}  // namespace

TEST_CASE("a large FAQ is inspected") {
  const auto pack = large_pack();
  const inspect::Faq faq(pack, pack->locales().front());
  for (const char* tab : {"tab:Message", "tab:Tuning", "tab:Confusion", "tab:Dialog"}) {
    test::Screen screen;
    imgui::Inspector inspector(pack, faq.locale(), wordings_of(faq), processor_ms, screen.text());
    inspector.hear("where can I see how much is left on my account today");
    imgui::Items items;
    std::vector<double> times;
    const auto frame = [&] {
      items.clear();
      const double began = processor_ms();
      screen.frame([&] { inspector.draw(imgui::box_at({10, 10}, {780, 740}), &items); });
      times.push_back(processor_ms() - began);
    };
    frame();
    frame();
    const auto opened = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.name == tab; });
    REQUIRE(opened != items.end());
    click(opened->box, frame);
    times.clear();
    while (inspector.next_frame_ms() == 0) frame();
    inspector.bench().change(0, 1, "a wording that nobody has thought of yet");
    while (inspector.next_frame_ms() == 0) frame();
    const double rebuild_ms = inspector.bench().rebuild_ms();
    std::sort(times.begin(), times.end());
    std::printf(
        "%u cores, %s, %zu entries, %zu questions, %s: %zu frames; median %.2f, p99 %.2f, longest %.2f ms; new index %.1f ms\n",
        std::thread::hardware_concurrency(), __VERSION__, faq.entries().size(), inspector.bench().evaluation().size(), tab,
        times.size(), times[times.size() / 2], times[times.size() * 99 / 100], times.back(), rebuild_ms);
    CHECK(times.back() < kBudgetMs);
  }
}

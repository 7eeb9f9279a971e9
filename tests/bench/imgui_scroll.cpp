// What a frame of the Dear ImGui panel costs while a conversation of 5,000 messages is scrolled from its end to its beginning:
// processor time of ImGui::NewFrame() to ImGui::Render(), without the graphics card. The budget is 2 ms.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

#include "unit/imgui/screen.h"
#include "unit/imgui/views.h"

using namespace foyer;

namespace {

constexpr std::size_t kMessages = 5000;
constexpr float kBudgetMs = 2;

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double share(std::vector<double> sorted, double at) {
  return sorted[static_cast<std::size_t>(static_cast<double>(sorted.size() - 1) * at)];
}

}  // namespace

TEST_CASE("5,000 messages are scrolled") {
  test::Screen screen;
  imgui::Panel panel(screen.text(), {});
  panel.show(test::many(kMessages));
  const imgui::Box place = imgui::box_at({20, 20}, {396, 690});
  const imgui::Surroundings surroundings{0, [](std::int64_t) { return std::string("12:34"); }};
  const auto frame = [&] { screen.frame([&] { (void)panel.draw(place, surroundings); }); };
  ImGui::GetIO().AddMousePosEvent(200, 300);
  const double before = processor_ms();
  frame();
  const double first = processor_ms() - before;
  for (int i = 0; i < 5; ++i) frame();

  std::vector<double> times;
  for (int i = 0; i < 10000; ++i) {
    ImGui::GetIO().AddMouseWheelEvent(0, 2);
    const double began = processor_ms();
    frame();
    times.push_back(processor_ms() - began);
  }
  std::sort(times.begin(), times.end());
  std::printf("%u cores, %s\n%zu messages: first frame %.2f ms; scrolled: median %.3f, p99 %.3f, longest %.3f ms\n",
              std::thread::hardware_concurrency(), __VERSION__, kMessages, first, share(times, 0.5), share(times, 0.99),
              times.back());
  CHECK(share(times, 0.99) < kBudgetMs);
}

#include "imgui/inspector/inspector.h"

#include "imgui/inspector/look.h"
#include "imgui/paint.h"

namespace foyer::imgui {
namespace {

// A tab and what it holds, in a child of its own, which scrolls.
template <class Draw>
void tab(const Sheet& sheet, const char* name, Draw&& draw) {
  const bool is_open = ImGui::BeginTabItem(name);
  sheet.note(std::string("tab:") + name);
  if (!is_open) return;
  if (ImGui::BeginChild(name)) draw();
  ImGui::EndChild();
  ImGui::EndTabItem();
}

}  // namespace

Inspector::Inspector(std::shared_ptr<const knowledge::Pack> pack, std::string_view locale,
                     std::vector<inspect::Question> questions, std::function<double()> now_ms, Text& text, const Theme& theme)
    : text_(text), bench_(inspect::Faq(std::move(pack), locale), std::move(questions), std::move(now_ms)) {
  use(theme);
}

void Inspector::use(const Theme& theme) {
  theme_ = theme;
  colours_ = make_palette(theme.mode, theme.accent);
}

int Inspector::next_frame_ms() const { return bench_.is_busy() ? 0 : kNever; }

void Inspector::draw(const Box& place, Items* items) {
  bench_.work();
  const Look look(theme_, colours_, text_);
  ImGui::SetNextWindowPos(place.min);
  ImGui::SetNextWindowSize({place.width(), place.height()});
  constexpr auto kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  if (ImGui::Begin("##inspector", nullptr, kFlags)) draw_tabs(Sheet(text_, colours_, theme_.scale, items));
  ImGui::End();
}

void Inspector::draw_tabs(const Sheet& sheet) {
  if (!ImGui::BeginTabBar("tabs")) return;
  tab(sheet, "Message", [&] { message_.draw(sheet, bench_); });
  tab(sheet, "Tuning", [&] { tuning_.draw(sheet, bench_); });
  tab(sheet, "Confusion", [&] { confusion_.draw(sheet, bench_); });
  tab(sheet, "Dialog", [&] { draw_dialog_tab(sheet, session_); });
  tab(sheet, "Cost", [&] { draw_cost_tab(sheet, session_, bench_); });
  ImGui::EndTabBar();
}

}  // namespace foyer::imgui

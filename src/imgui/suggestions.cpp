#include "imgui/suggestions.h"

#include <algorithm>

#include "imgui/press.h"

namespace foyer::imgui {
namespace {

constexpr float kPadding = 5;
constexpr float kRowX = 10;
constexpr float kRowY = 9;
constexpr float kIcon = 17;
constexpr float kRound = 18;

Measure row_text(const Paint& paint, float width) {
  return paint.measure(14, 20, width - paint.px(2 * kPadding + 3 * kRowX + kIcon));
}

}  // namespace

void Suggestions::show(const std::vector<view::Choice>& choices) {
  if (choices == choices_) return;
  choices_ = choices;
  selected_ = 0;
}

void Suggestions::open() noexcept {
  open_ = true;
  selected_ = 0;
}

void Suggestions::move(int by) noexcept {
  const std::size_t places = choices_.size() + 1;
  selected_ = (selected_ + places + (by > 0 ? 1 : places - 1)) % places;
}

void Suggestions::follow(const SuggestionsShown& shown) noexcept {
  open_ = shown.open;
  selected_ = std::min(shown.selected, choices_.size());
}

std::optional<std::string> Suggestions::selected() const {
  if (!is_open() || selected_ == 0) return std::nullopt;
  return choices_[selected_ - 1].id;
}

std::optional<std::string> Suggestions::draw(Paint& paint, const Box& room) {
  if (!is_open()) return std::nullopt;
  const float padding = paint.px(kPadding);
  std::vector<float> heights;
  float height = 2 * padding;
  for (const view::Choice& choice : choices_) {
    heights.push_back(paint.label(choice.label, row_text(paint, room.width())).height + 2 * paint.px(kRowY));
    height += heights.back();
  }
  const Box all{{room.min.x, std::max(room.min.y, room.max.y - height)}, room.max};
  ImGui::SetCursorScreenPos(all.min);
  std::optional<std::string> taken;
  ImGui::PushStyleColor(ImGuiCol_ChildBg, IM_COL32_BLACK_TRANS);
  ImGui::BeginChild("suggestions", {all.width(), all.height()}, ImGuiChildFlags_None, ImGuiWindowFlags_NoScrollbar);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(all.min, all.max, paint.colours().surface, paint.px(kRound));
  list.AddRect(all.min, all.max, paint.colours().line, paint.px(kRound), ImDrawFlags_None, paint.px(1));
  float y = all.min.y + padding;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const Box row = box_at({all.min.x + padding, y}, {all.width() - 2 * padding, heights[i]});
    const Press pressed = press(paint, choices_[i].id, row, paint.px(13));
    if (pressed.clicked) taken = choices_[i].id;
    if (selected_ == i + 1)
      list.AddRectFilled(row.min, row.max, mix(paint.colours().surface, paint.colours().accent, 0.14F), paint.px(13));
    else if (pressed.hovered) list.AddRectFilled(row.min, row.max, paint.colours().raised, paint.px(13));
    const float icon = paint.px(kIcon);
    imgui::draw(list, Icon::kAsk, box_at({paint.at_start(row, paint.px(kRowX), icon), row.centre().y - icon / 2}, {icon, icon}),
                paint.colours().muted);
    const Layout& words = paint.label(choices_[i].label, row_text(paint, room.width()));
    paint.draw(words, {paint.at_start(row, paint.px(2 * kRowX) + icon, words.width), row.centre().y - words.height / 2},
               paint.colours().text);
    paint.note(Layer::kOverlay, "suggestion", choices_[i].id, row);
    y += heights[i];
  }
  ImGui::EndChild();
  ImGui::PopStyleColor();
  return taken;
}

}  // namespace foyer::imgui

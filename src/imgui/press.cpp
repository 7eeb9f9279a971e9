#include "imgui/press.h"

namespace foyer::imgui {
namespace {

using view::ChoiceStyle;

constexpr float kPaddingX = 15;
constexpr float kPaddingY = 8;
constexpr float kLeastHeight = 38;
constexpr float kPillSize = 14;
constexpr float kPillLine = 20;

Measure pill_text(const Paint& paint, float max_width) {
  return paint.measure(kPillSize, kPillLine, max_width - 2 * paint.px(kPaddingX));
}

ImU32 ground_of(const Paint& paint, ChoiceStyle style, const Press& pressed) {
  const Palette& colours = paint.colours();
  if (style == ChoiceStyle::kPrimary) return pressed.hovered ? mix(colours.accent, colours.on_accent, 0.12F) : colours.accent;
  if (style == ChoiceStyle::kQuiet) return pressed.hovered ? colours.raised : faded(colours.surface, 0);
  if (pressed.held) return mix(colours.surface, colours.accent, 0.16F);
  return pressed.hovered ? mix(colours.surface, colours.accent, 0.08F) : colours.surface;
}

ImU32 words_of(const Paint& paint, ChoiceStyle style, const Press& pressed) {
  const Palette& colours = paint.colours();
  if (style == ChoiceStyle::kPrimary) return colours.on_accent;
  return style == ChoiceStyle::kQuiet && !pressed.hovered ? colours.muted : colours.text;
}

}  // namespace

Press press(Paint& paint, std::string_view id, const Box& box, float rounding) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushID(id.data(), id.data() + id.size());
  bool clicked = ImGui::InvisibleButton("press", {box.width(), box.height()});
  if (Typist* const typist = paint.typist(); typist != nullptr) {
    if (clicked) typist->pressed(id);
    clicked |= typist->presses(id);
  }
  ImGui::PopID();
  const Press pressed{clicked, ImGui::IsItemHovered(), ImGui::IsItemActive()};
  if (pressed.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
    ImGui::GetWindowDrawList()->AddRect(box.min, box.max, paint.colours().focus, rounding, ImDrawFlags_None, paint.px(2));
  }
  return pressed;
}

bool icon_button(Paint& paint, std::string_view id, Icon icon, const Box& box, ImU32 colour) {
  const Press pressed = press(paint, id, box, box.height() / 3);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (pressed.hovered) list.AddRectFilled(box.min, box.max, faded(colour, 0.14F), box.height() / 3);
  draw(list, icon, box.shrunk(box.width() * 0.21F, box.height() * 0.21F), colour);
  paint.note(Layer::kContent, id, {}, box);
  return pressed.clicked;
}

ImVec2 pill_size(Paint& paint, std::string_view words, float max_width) {
  const Layout& layout = paint.label(words, pill_text(paint, max_width));
  const float height = layout.height + 2 * paint.px(kPaddingY);
  return {layout.width + 2 * paint.px(kPaddingX), height < paint.px(kLeastHeight) ? paint.px(kLeastHeight) : height};
}

bool pill(Paint& paint, std::string_view name, std::string_view id, std::string_view words, ChoiceStyle style, const Box& box) {
  const float rounding = paint.px(kLeastHeight / 2);
  ImGui::PushID(name.data(), name.data() + name.size());
  const Press pressed = press(paint, id, box, rounding);
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, box.max, ground_of(paint, style, pressed), rounding);
  if (style == ChoiceStyle::kNormal) {
    list.AddRect(box.min, box.max, pressed.hovered ? paint.colours().accent : paint.colours().line, rounding, ImDrawFlags_None,
                 paint.px(1));
  }
  // As wide as it was measured for, whatever rounding left of it.
  const Layout& layout = paint.label(words, pill_text(paint, box.width() + paint.px(1)));
  paint.draw(layout, {box.centre().x - layout.width / 2, box.centre().y - layout.height / 2}, words_of(paint, style, pressed));
  paint.note(Layer::kContent, name, id, box);
  return pressed.clicked;
}

}  // namespace foyer::imgui

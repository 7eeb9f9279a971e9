// What can be pressed: an area of its own, with the mouse, a finger or the keyboard. Thread rule: one thread.
#pragma once

#include <string_view>

#include "imgui/icons.h"
#include "imgui/paint.h"
#include "view/view.gen.h"

namespace foyer::imgui {

struct Press {
  bool clicked;
  bool hovered;
  bool held;
};

// Draws nothing but the ring of what has the keyboard. id: unlike any other of its window.
Press press(Paint& paint, std::string_view id, const Box& box, float rounding);

// Round, with a drawing; true when it is pressed.
bool icon_button(Paint& paint, std::string_view id, Icon icon, const Box& box, ImU32 colour);

// A pill with words. Its size where it may be so wide; and drawn, true when it is pressed.
[[nodiscard]] ImVec2 pill_size(Paint& paint, std::string_view words, float max_width);
bool pill(Paint& paint, std::string_view name, std::string_view id, std::string_view words, view::ChoiceStyle style,
          const Box& box);

}  // namespace foyer::imgui

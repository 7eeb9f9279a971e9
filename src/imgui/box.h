// Rectangles in pixels of the screen, from the top left. Thread rule: plain values.
#pragma once

#include <imgui.h>

namespace foyer::imgui {

struct Box {
  ImVec2 min;
  ImVec2 max;

  [[nodiscard]] constexpr float width() const noexcept { return max.x - min.x; }
  [[nodiscard]] constexpr float height() const noexcept { return max.y - min.y; }
  [[nodiscard]] constexpr ImVec2 centre() const noexcept { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  [[nodiscard]] constexpr Box shrunk(float x, float y) const noexcept { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
  [[nodiscard]] constexpr bool holds(ImVec2 point) const noexcept {
    return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
  }
};

[[nodiscard]] constexpr Box box_at(ImVec2 at, ImVec2 size) noexcept { return {at, {at.x + size.x, at.y + size.y}}; }

}  // namespace foyer::imgui

// The chat in a canvas: a panel of its own in an ImGui context of its own, drawn frame by frame from what the page says has
// happened.
// Thread rule: one thread; it makes its context the current one.
#pragma once

#include <functional>
#include <string>

#include "canvas/canvas.gen.h"
#include "canvas/surface.h"
#include "canvas/typing.h"
#include "imgui/panel.h"

namespace foyer::canvas {

class Chat {
 public:
  using TimeOfDay = std::function<std::string(std::int64_t at_ms)>;

  // The rasteriser must outlive this.
  Chat(Rasteriser& rasteriser, TimeOfDay time_of_day);

  void show(view::ChatView view);
  // REQUIRES: show() was called.
  [[nodiscard]] FrameOutput frame(const FrameInput& input);
  // Of the last frame.
  [[nodiscard]] std::span<const std::uint32_t> drawing() const noexcept { return surface_.drawing(); }

  void forget_textures() { surface_.forget_textures(); }

 private:
  [[nodiscard]] std::optional<FieldShown> field_shown() const;

  Surface surface_;
  Typing typing_;
  imgui::Panel panel_;
  TimeOfDay time_of_day_;
};

}  // namespace foyer::canvas

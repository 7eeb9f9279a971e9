// The chat in a canvas: a panel of its own in an ImGui context of its own, drawn frame by frame from what the page says has happened.
// Thread rule: one thread; it makes its context the current one.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "canvas/browser_text.h"
#include "canvas/canvas.gen.h"
#include "canvas/drawing.h"
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
  [[nodiscard]] std::span<const std::uint32_t> drawing() const noexcept { return drawing_.words(); }

  // The fonts of the page have come, or its pixels are gone: nothing that was rasterised, or made of it, counts any more.
  void forget_textures();

  void keep_copied(std::string text) { copied_ = std::move(text); }
  void keep_caret(const ImGuiPlatformImeData& data) noexcept { caret_ = data; }

 private:
  struct ContextEnd {
    void operator()(ImGuiContext* context) const noexcept { ImGui::DestroyContext(context); }
  };

  void begin(const FrameInput& input);
  void use(const FrameInput& input);
  [[nodiscard]] std::optional<FieldShown> field_shown() const;

  std::unique_ptr<ImGuiContext, ContextEnd> context_;
  BrowserText text_;
  Typing typing_;
  imgui::Panel panel_;
  Drawing drawing_;
  TimeOfDay time_of_day_;
  std::string copied_;
  ImGuiPlatformImeData caret_;
  Look look_;
  double scale_ = 0;
};

}  // namespace foyer::canvas

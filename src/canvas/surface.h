// What one panel in a page's canvas is drawn on: an ImGui context of its own, with the browser's letters. A frame goes begin,
// new_frame, the panel, end.
// Thread rule: one thread; begin() makes its context the current one.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "canvas/browser_text.h"
#include "canvas/canvas.gen.h"
#include "canvas/drawing.h"
#include "imgui/box.h"
#include "imgui/theme.h"

namespace foyer::canvas {

class Surface {
 public:
  // The rasteriser must outlive this.
  explicit Surface(Rasteriser& rasteriser);
  // Dear ImGui calls back to this very object.
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;

  [[nodiscard]] BrowserText& text() noexcept { return text_; }

  // True: theme() is another than in the frame before.
  [[nodiscard]] bool begin(const FrameInput& input);
  void new_frame();
  void end();

  [[nodiscard]] const imgui::Theme& theme() const noexcept { return theme_; }
  [[nodiscard]] const imgui::Box& place() const noexcept { return place_; }

  // Of the last frame.
  [[nodiscard]] std::span<const std::uint32_t> drawing() const noexcept { return drawing_.words(); }
  [[nodiscard]] Pointer pointer() const;
  [[nodiscard]] const ImGuiPlatformImeData& caret() const noexcept { return caret_; }
  [[nodiscard]] std::string take_copied() { return std::exchange(copied_, {}); }
  // Some of what happened is for the next one: a press and its release are two.
  [[nodiscard]] bool has_input_left() const noexcept;

  // The fonts of the page have come, or its pixels are gone: nothing that was rasterised, or made of it, counts any more.
  void forget_textures();

  void keep_copied(std::string text) { copied_ = std::move(text); }
  void keep_caret(const ImGuiPlatformImeData& data) noexcept { caret_ = data; }

 private:
  struct ContextEnd {
    void operator()(ImGuiContext* context) const noexcept { ImGui::DestroyContext(context); }
  };

  std::unique_ptr<ImGuiContext, ContextEnd> context_;
  BrowserText text_;
  Drawing drawing_;
  std::string copied_;
  ImGuiPlatformImeData caret_;
  Look look_;
  double scale_ = 0;
  imgui::Theme theme_;
  imgui::Box place_{};
};

}  // namespace foyer::canvas

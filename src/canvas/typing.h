// The page's hidden field as the panel's typist. Thread rule: one thread.
#pragma once

#include "canvas/canvas.gen.h"
#include "imgui/typist.h"

namespace foyer::canvas {

class Typing final : public imgui::Typist {
 public:
  // Before a frame. What is typed waits until its field has the keyboard.
  void begin_frame(const std::optional<Typed>& typed);
  void focus(std::string field) { wanted_ = std::move(field); }

  // Of the frame that was drawn; nothing where nobody types.
  [[nodiscard]] std::optional<FieldShown> shown() const { return shown_; }

  [[nodiscard]] bool wants(std::string_view field) override;
  [[nodiscard]] std::optional<imgui::TypedText> take(std::string_view field) override;
  void show(std::string_view field, imgui::TypedText text) override;
  void place(const imgui::Box& box) override;

 private:
  std::string wanted_;
  std::optional<Typed> typed_;
  std::optional<FieldShown> shown_;
};

}  // namespace foyer::canvas

// The page's hidden fields and buttons as the panel's typist. Thread rule: one thread.
#pragma once

#include <string>
#include <vector>

#include "canvas/canvas.gen.h"
#include "imgui/typist.h"

namespace foyer::canvas {

class Typing final : public imgui::Typist {
 public:
  // Before a frame. What is typed waits until its field is drawn.
  void begin_frame(const FrameInput& input);
  void focus(std::string field) { wanted_ = std::move(field); }
  void press(std::string id) { pressed_ = std::move(id); }

  // Of the frame that was drawn; nothing where nobody types.
  [[nodiscard]] std::optional<FieldShown> shown() const { return shown_; }
  [[nodiscard]] const std::vector<std::string>& drawn_pressed() const noexcept { return drawn_pressed_; }

  [[nodiscard]] bool wants(std::string_view field) override;
  [[nodiscard]] std::optional<imgui::TypedText> take(std::string_view field) override;
  void show(std::string_view field, imgui::TypedText text) override;
  void place(const imgui::Box& box) override;
  [[nodiscard]] bool presses(std::string_view id) override;
  void pressed(std::string_view id) override { drawn_pressed_.emplace_back(id); }
  [[nodiscard]] std::string_view focused() const override { return focused_; }
  [[nodiscard]] imgui::SuggestionsShown suggestions() const override { return suggestions_; }

 private:
  std::string wanted_;
  std::string pressed_;
  std::vector<std::string> drawn_pressed_;
  std::string focused_;
  imgui::SuggestionsShown suggestions_;
  std::vector<Typed> typed_;
  std::optional<FieldShown> shown_;
};

}  // namespace foyer::canvas

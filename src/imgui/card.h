// What the contact form and the rating have in common: a card that the parts are stacked in. Its frame is drawn at the end,
// when its height is known, below what it holds. Thread rule: one thread.
#pragma once

#include "imgui/paint.h"

namespace foyer::imgui {

class Card {
 public:
  // Begins a card in this width, a gap below the box's top.
  Card(Paint& paint, std::string_view name, const Box& box);

  // Where the next part goes; its height is told by add().
  [[nodiscard]] Box place() const noexcept;
  void add(float height) noexcept;

  // A line of words.
  void write(std::string_view name, std::string_view words, ImU32 colour, const Measure& measure);

  // Draws the frame; returns the height from the box's top on.
  float finish();

 private:
  Paint& paint_;
  std::string_view name_;
  float top_;
  Box frame_;
  float y_;
  bool has_parts_ = false;
};

}  // namespace foyer::imgui

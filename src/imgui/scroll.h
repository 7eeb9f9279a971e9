// The scrolling middle of the panel. It follows what is new only while the reader is at the bottom, and never past the
// beginning of it: an answer longer than the panel is read from its first line. Thread rule: one thread.
#pragma once

#include "imgui/paint.h"

namespace foyer::imgui {

class Scroll {
 public:
  [[nodiscard]] float top() const noexcept { return top_; }
  [[nodiscard]] bool is_at_bottom() const noexcept { return at_bottom_; }

  // The wheel, a finger that drags, the keys of a page; of the window that is being drawn.
  void take_input(Paint& paint, float view_height);

  // What is shown has grown above what the reader sees: it stays where it was.
  void shift(float by) noexcept { top_ += by; }

  // From here on `top` is in sight, or the end where that is above it.
  void go_to(const Paint& paint, float top, float end) noexcept;

  // The content is so high now. Keeps to the end where it was there.
  void fit(const Paint& paint, float content_height, float view_height);

  void draw_bar(Paint& paint, const Box& view, float content_height);

 private:
  [[nodiscard]] float dragged(Paint& paint, bool hovered);

  float top_ = 0;
  float end_ = 0;  // the last `top_`
  float grabbed_ = 0;
  float speed_ = 0;  // of the finger that let go, in pixels a second
  bool at_bottom_ = true;
  bool moved_ = false;
};

}  // namespace foyer::imgui

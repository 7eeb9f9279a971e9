// What every part of the chat draws with: colours, sizes, text, the reading direction, and a note for the tests. One for a panel.
// Thread rule: one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "imgui/items.h"
#include "imgui/layout.h"
#include "imgui/theme.h"
#include "imgui/typist.h"

namespace foyer::imgui {

// In CSS pixels, as the widget's style sheet has them.
inline constexpr float kTextSize = 15;
inline constexpr float kTextLine = 22.5F;
inline constexpr float kSmallSize = 13;
inline constexpr float kSmallLine = 19;
inline constexpr float kTinySize = 12;
inline constexpr float kTinyLine = 17;

inline constexpr int kNever = -1;

class Paint {
 public:
  // The text must outlive this.
  Paint(Text& text, const Theme& theme) : text_(text) { use(theme); }

  void use(const Theme& theme);
  // Must outlive this.
  void use(Typist& typist) noexcept { typist_ = &typist; }
  void begin_frame(bool right_to_left, Items* items) noexcept;

  [[nodiscard]] float px(float css) const noexcept { return css * theme_.scale; }
  [[nodiscard]] const Palette& colours() const noexcept { return colours_; }
  [[nodiscard]] const Theme& theme() const noexcept { return theme_; }
  [[nodiscard]] Text& text() noexcept { return text_; }
  // Null where Dear ImGui itself takes what is typed.
  [[nodiscard]] Typist* typist() const noexcept { return typist_; }
  [[nodiscard]] bool right_to_left() const noexcept { return right_to_left_; }

  // The left end of what is `width` wide and stands `offset` from the side where reading starts, or ends.
  [[nodiscard]] float at_start(const Box& box, float offset, float width) const noexcept;
  [[nodiscard]] float at_end(const Box& box, float offset, float width) const noexcept;

  [[nodiscard]] Measure measure(float css_size, float css_line, float max_width, Face face = Face::kRegular,
                                Align align = Align::kStart) const noexcept;

  // Words laid out, kept from frame to frame. The reference holds until the next call.
  const Layout& label(std::string_view words, const Measure& measure);

  // Draws a layout, links in their own colour.
  void draw(const Layout& layout, ImVec2 at, ImU32 colour);
  // Words from the top of the box, at the side where reading starts; returns their height.
  float write(std::string_view words, const Box& box, ImU32 colour, const Measure& measure);

  void note(Layer layer, std::string_view name, std::string_view id, const Box& box);

  // The panel is to be drawn again within so many milliseconds, though nothing happens.
  void wants_frame_in(int ms) noexcept;
  [[nodiscard]] int next_frame_ms() const noexcept { return next_frame_ms_; }

 private:
  struct Label {
    std::string words;
    Measure measure{};
    Layout layout;
  };

  void draw_ring(const Box& box, Layer layer) const;
  void draw_piece(ImDrawList& list, const Piece& piece, ImVec2 at, float line_height, ImU32 colour);

  Text& text_;
  Theme theme_;
  Palette colours_{};
  std::unordered_map<std::uint64_t, Label> labels_;
  Items* items_ = nullptr;
  Typist* typist_ = nullptr;
  bool right_to_left_ = false;
  int next_frame_ms_ = kNever;
};

// A box with corners of their own, from the top left clockwise.
struct Radii {
  float top_left;
  float top_right;
  float bottom_right;
  float bottom_left;
};
void fill(ImDrawList& list, const Box& box, const Radii& radii, ImU32 colour);

}  // namespace foyer::imgui

// Where each run of a text lies: wrapped, with lists, code and links, in either direction. Measured once for a width, drawn
// often.
// Thread rule: plain values.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "imgui/box.h"
#include "imgui/text.h"
#include "view/view.gen.h"

namespace foyer::imgui {

struct Piece {
  std::string_view text;
  ImVec2 at;  // of its line box's top left, from the layout's
  float width;
  TextStyle style;
  view::SpanKind kind;
  std::string_view url;  // of a link; else empty
};

// Views into the text that was laid out, which must outlive it; `owned` has what came in addition.
struct Layout {
  std::vector<Piece> pieces;
  std::vector<Box> code;  // grounds of blocks of code
  std::deque<std::string> owned;
  float width = 0;
  float height = 0;
  float line_height = 0;
};

enum class Align { kStart, kCentre };

struct Measure {
  TextStyle style;
  float max_width;    // pixels; nothing is wider, but a single letter may be
  float line_height;  // pixels
  Align align = Align::kStart;
};

[[nodiscard]] Layout lay_out(std::span<const view::Block> blocks, Text& text, const Measure& measure);
[[nodiscard]] Layout lay_out(std::string_view words, Text& text, const Measure& measure);

}  // namespace foyer::imgui

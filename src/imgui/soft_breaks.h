// Line breaks that a field needs to show a long line in its width, and that the text has not. Dear ImGui 1.92.2 wraps no field,
// so the breaks stand in the field's text, and are known by their place. Thread rule: pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "imgui/text.h"

namespace foyer::imgui {

struct SoftlyBroken {
  std::string text;                 // with the breaks, each a '\n'
  std::vector<std::size_t> breaks;  // where they are, in order
  std::size_t cursor = 0;           // where it is now
};

// The text as it was written, and where the cursor is in it. REQUIRES: breaks are places in text, in order.
[[nodiscard]] SoftlyBroken without_breaks(std::string_view text, const std::vector<std::size_t>& breaks, std::size_t cursor);

// The breaks that an edit from `before` to `after` has left, as places in `after`. A break that was taken away by itself takes
// the letter before it along: Backspace at the beginning of a line is meant for the letter.
struct Edited {
  std::string text;
  std::vector<std::size_t> breaks;
  std::size_t cursor = 0;
};
[[nodiscard]] Edited follow_edit(std::string_view before, const std::vector<std::size_t>& breaks, std::string_view after,
                                 std::size_t cursor);

// Breaks the lines of a text that has no soft breaks, after spaces where it can.
[[nodiscard]] SoftlyBroken with_breaks(std::string_view text, std::size_t cursor, Text& measure, TextStyle style,
                                       float max_width);

}  // namespace foyer::imgui

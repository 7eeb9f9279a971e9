// The inspector's look: Dear ImGui's own widgets in the chat's colours, and the colours of its charts.
// Thread rule: one thread.
#pragma once

#include <array>

#include "imgui/text.h"
#include "imgui/theme.h"

namespace foyer::imgui {

inline constexpr float kSheetTextSize = 14;  // of the em, in CSS pixels

// For as long as it lives; REQUIRES: a frame has begun, and ends after it.
class Look {
 public:
  Look(const Theme& theme, const Palette& colours, Text& text);
  ~Look();
  Look(const Look&) = delete;
  Look& operator=(const Look&) = delete;

 private:
  int colours_ = 0;
  int sizes_ = 0;
};

// Of the parts of a score, in the order of match::ScoreParts; told apart by who sees no red or green, too (Okabe and Ito, "Color
// Universal Design", 2008).
inline constexpr std::array<ImU32, 5> kPartColours = {IM_COL32(0, 114, 178, 255), IM_COL32(86, 180, 233, 255),
                                                      IM_COL32(0, 158, 115, 255), IM_COL32(230, 159, 0, 255),
                                                      IM_COL32(204, 121, 167, 255)};

// Where words speak for something, and against it.
inline constexpr ImU32 kFor = IM_COL32(213, 94, 0, 255);
inline constexpr ImU32 kAgainst = IM_COL32(0, 114, 178, 255);

}  // namespace foyer::imgui

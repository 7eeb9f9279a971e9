// The drawings, as strokes in a 24 by 24 field: the widget's (web/widget/view/icons.ts) in lines and curves. Thread rule: one
// thread.
#pragma once

#include <cstdint>

#include "imgui/box.h"

namespace foyer::imgui {

enum class Icon : std::uint8_t { kChat, kClose, kSend, kAsk, kPerson, kSmile, kFrown, kWait, kCopy, kDown, kCheck };

// The field is the largest square in the middle of the box. thickness: of the strokes, in the field's units.
void draw(ImDrawList& list, Icon icon, const Box& box, ImU32 colour, float thickness = 1.8F);

}  // namespace foyer::imgui

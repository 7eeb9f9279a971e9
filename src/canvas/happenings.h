// What happened in the page, as Dear ImGui's input. Thread rule: that of the ImGui context.
#pragma once

#include <span>

#include "canvas/canvas.gen.h"

namespace foyer::canvas {

class Typing;

// typing: null where Dear ImGui's own fields are typed in.
void pass_on(std::span<const Happening> happenings, Typing* typing);

}  // namespace foyer::canvas

// Which texts cannot be drawn letter by letter: scripts whose letters join, stack or run from right to left, marks, and emoji
// that are made of several code points (Unicode 15.1, by block). Thread rule: pure.
#pragma once

#include <string_view>

namespace foyer::canvas {

[[nodiscard]] bool needs_shaping(std::string_view run) noexcept;

}  // namespace foyer::canvas

// Dear ImGui's fonts, of letters that the browser draws: each letter once for a size, when it is first seen, into the atlas.
// Thread rule: that of the ImGui context.
#pragma once

#include "canvas/rasteriser.h"

namespace foyer::canvas {

// The line of Dear ImGui's fonts and where the baseline lies in it, in ems: about what the fonts of today's systems have.
inline constexpr float kLinePerEm = 1.18F;
inline constexpr float kAscentPerEm = 0.93F;

// Letters stand at parts of a pixel, as their widths add up: twice as many pixels keep them sharp there.
inline constexpr float kStretch = 2;

// Adds a font to the current context's atlas. The rasteriser must outlive the context.
[[nodiscard]] ImFont* add_font(imgui::Face face, Rasteriser& rasteriser);

}  // namespace foyer::canvas

#include "canvas/browser_text.h"

#include <cfloat>

#include "canvas/glyphs.h"
#include "canvas/shaping.h"

namespace foyer::canvas {

using imgui::Face;

BrowserText::BrowserText(Rasteriser& rasteriser)
    : fonts_{add_font(Face::kRegular, rasteriser), add_font(Face::kStrong, rasteriser), add_font(Face::kEmphasis, rasteriser),
             add_font(Face::kCode, rasteriser)},
      runs_(rasteriser) {}

float BrowserText::field_size(float em) const { return em * kLinePerEm; }

float BrowserText::width(std::string_view run, imgui::TextStyle style) {
  if (needs_shaping(run)) return runs_.width(run, {style.face, style.size});
  return font_of(style.face).CalcTextSizeA(field_size(style.size), FLT_MAX, 0, run.data(), run.data() + run.size()).x;
}

void BrowserText::draw(ImDrawList& list, ImVec2 at, float line_height, ImU32 colour, std::string_view run,
                       imgui::TextStyle style) {
  const float size = field_size(style.size);
  const ImVec2 top{at.x, at.y + (line_height - size) / 2};
  if (needs_shaping(run))
    return runs_.draw(list, {top.x, top.y + style.size * kAscentPerEm}, colour, run, {style.face, style.size});
  list.AddText(&font_of(style.face), size, top, colour, run.data(), run.data() + run.size());
}

}  // namespace foyer::canvas

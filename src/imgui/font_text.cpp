#include "imgui/font_text.h"

#include <string>

#include "imgui/right_to_left.h"

namespace foyer::imgui {

ImFont* FontText::font_of(Face face) const noexcept {
  ImFont* font = nullptr;
  if (face == Face::kStrong) font = fonts_.strong;
  if (face == Face::kEmphasis) font = fonts_.emphasis;
  if (face == Face::kCode) font = fonts_.code;
  return font == nullptr ? fonts_.regular : font;
}

float FontText::width(std::string_view run, TextStyle style) {
  std::string turned;
  if (runs_right_to_left(run)) run = turned = turn(run);
  return font_of(style.face)->CalcTextSizeA(field_size(style.size), FLT_MAX, 0, run.data(), run.data() + run.size()).x;
}

void FontText::draw(ImDrawList& list, ImVec2 at, float line_height, ImU32 colour, std::string_view run, TextStyle style) {
  std::string turned;
  if (runs_right_to_left(run)) run = turned = turn(run);
  const float size = field_size(style.size);
  const ImVec2 top{at.x, at.y + (line_height - size) / 2};
  list.AddText(font_of(style.face), size, top, colour, run.data(), run.data() + run.size());
}

}  // namespace foyer::imgui

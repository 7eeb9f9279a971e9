// The narrow way to letters. A run is a word, or several of one direction, in one style: whoever shapes text (a browser that
// rasterises Arabic or Thai as a whole run) can stand behind this, and layout asks for nothing but a run's width. Thread rule:
// one thread.
#pragma once

#include <string_view>

#include <imgui.h>

namespace foyer::imgui {

enum class Face { kRegular, kStrong, kEmphasis, kCode };

struct TextStyle {
  Face face = Face::kRegular;
  float size = 15;  // of the em, in pixels

  bool operator==(const TextStyle&) const = default;
};

class Text {
 public:
  virtual ~Text() = default;

  // In pixels; UTF-8.
  [[nodiscard]] virtual float width(std::string_view run, TextStyle style) = 0;

  // at: the left end of the run's line box, which is line_height high.
  virtual void draw(ImDrawList& list, ImVec2 at, float line_height, ImU32 colour, std::string_view run, TextStyle style) = 0;

  // For fields, which Dear ImGui itself writes in: the font, and its size as ImGui counts for an em.
  [[nodiscard]] virtual ImFont* field_font() = 0;
  [[nodiscard]] virtual float field_size(float em) const = 0;
};

}  // namespace foyer::imgui

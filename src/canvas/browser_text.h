// The chat's text as a browser draws it: letter by letter where that is right, from Dear ImGui's atlas, and as a whole run
// where letters join or turn. Thread rule: that of the ImGui context.
#pragma once

#include <array>

#include "canvas/runs.h"

namespace foyer::canvas {

class BrowserText final : public imgui::Text {
 public:
  // Adds its fonts to the current context. The rasteriser must outlive the context.
  explicit BrowserText(Rasteriser& rasteriser);

  [[nodiscard]] float width(std::string_view run, imgui::TextStyle style) override;
  void draw(ImDrawList& list, ImVec2 at, float line_height, ImU32 colour, std::string_view run, imgui::TextStyle style) override;
  [[nodiscard]] ImFont* field_font() override { return fonts_[0]; }
  [[nodiscard]] float field_size(float em) const override;

  // Once a frame.
  void sweep() { runs_.sweep(); }

 private:
  [[nodiscard]] ImFont& font_of(imgui::Face face) const noexcept { return *fonts_[static_cast<std::size_t>(face)]; }

  std::array<ImFont*, 4> fonts_;  // by Face
  Runs runs_;
};

}  // namespace foyer::canvas

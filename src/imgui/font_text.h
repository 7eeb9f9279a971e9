// Text from fonts that Dear ImGui rasterises (stb_truetype): what native programs have. Letters are taken one by one, without
// ligatures; Arabic is joined by its presentation forms, and what runs from right to left is turned round. Thread rule: one
// thread.
#pragma once

#include "imgui/text.h"

namespace foyer::imgui {

// The fonts must remain live while a FontText uses them. Those that are null are drawn with `regular`.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* strong = nullptr;
  ImFont* emphasis = nullptr;
  ImFont* code = nullptr;
  // ImGui's size of a font is the height of its line, ours that of its em: (ascender - descender) / unitsPerEm of the font's
  // table hhea. Noto Sans has 1.362.
  float line_per_em = 1.362F;
};

class FontText final : public Text {
 public:
  // REQUIRES: fonts.regular is not null.
  explicit FontText(Fonts fonts) noexcept : fonts_(fonts) {}

  [[nodiscard]] float width(std::string_view run, TextStyle style) override;
  void draw(ImDrawList& list, ImVec2 at, float line_height, ImU32 colour, std::string_view run, TextStyle style) override;
  [[nodiscard]] ImFont* field_font() override { return fonts_.regular; }
  [[nodiscard]] float field_size(float em) const override { return em * fonts_.line_per_em; }

 private:
  [[nodiscard]] ImFont* font_of(Face face) const noexcept;

  Fonts fonts_;
};

}  // namespace foyer::imgui

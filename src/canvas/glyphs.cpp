#include "canvas/glyphs.h"

#include <vector>

#include <imgui_internal.h>

namespace foyer::canvas {
namespace {

constexpr ImWchar kFirstLetter = 0x20;

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar letter) { return letter >= kFirstLetter; }

bool begin_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  const float em = baked->Size / kLinePerEm;
  baked->Ascent = em * kAscentPerEm;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

// Into the atlas, and where it lies from the line's top left.
bool place(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, Rasteriser& rasteriser, const Raster& raster,
           ImFontGlyph& glyph) {
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, raster.width, raster.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  std::vector<std::uint8_t> pixels(raster.bytes());
  rasteriser.copy(pixels.data());
  const float baseline = IM_ROUND(baked->Ascent);
  glyph.X0 = static_cast<float>(raster.left) / kStretch;
  glyph.X1 = static_cast<float>(raster.left + raster.width) / kStretch;
  glyph.Y0 = baseline + static_cast<float>(raster.top);
  glyph.Y1 = glyph.Y0 + static_cast<float>(raster.height);
  glyph.Visible = true;
  glyph.Colored = raster.is_coloured;
  glyph.PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, &glyph, ImFontAtlasPackGetRect(atlas, id), pixels.data(),
                                     ImTextureFormat_RGBA32, raster.width * 4);
  return true;
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar letter, ImFontGlyph* glyph,
          float* advance) {
  if (letter < kFirstLetter) return false;
  Rasteriser& rasteriser = *static_cast<Rasteriser*>(atlas->UserData);
  const Typeface typeface{static_cast<imgui::Face>(source->FontNo), baked->Size / kLinePerEm, kStretch};
  char text[5];
  ImTextCharToUtf8(text, letter);
  if (advance != nullptr) {
    *advance = rasteriser.advance(text, typeface);
    return true;
  }
  const Raster raster = rasteriser.draw(text, typeface);
  glyph->Codepoint = letter & IM_UNICODE_CODEPOINT_MAX;
  glyph->AdvanceX = raster.advance;
  return raster.bytes() == 0 || place(atlas, source, baked, rasteriser, raster, *glyph);
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "browser";
  loader.FontSrcContainsGlyph = contains;
  loader.FontBakedInit = begin_size;
  loader.FontBakedLoadGlyph = load;
  return loader;
}

// Dear ImGui keeps its address.
const ImFontLoader* loader() {
  static const ImFontLoader only = make_loader();
  return &only;
}

}  // namespace

ImFont* add_font(imgui::Face face, Rasteriser& rasteriser) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.UserData = &rasteriser;
  ImFontConfig config;
  config.FontNo = static_cast<ImU32>(face);
  config.FontLoader = loader();
  return atlas.AddFont(&config);
}

}  // namespace foyer::canvas

#include "canvas/runs.h"

#include <cmath>
#include <vector>

#include <imgui_internal.h>

#include "base/hash.h"

namespace foyer::canvas {
namespace {

// A screenful is some two hundred; this many are swept.
constexpr std::size_t kMostRuns = 1000;
constexpr int kForgottenFrames = 120;

// The builtin, since emscripten 3.1.6 has no std::bit_cast.
std::uint64_t key_of(std::string_view text, const Typeface& typeface) noexcept {
  return hash(text) * 31 + __builtin_bit_cast(std::uint32_t, typeface.em) * 4U + static_cast<std::uint32_t>(typeface.face);
}

}  // namespace

Runs::Run& Runs::find(std::string_view text, const Typeface& typeface) {
  Run& run = runs_[key_of(text, typeface)];
  run.frame = ImGui::GetFrameCount();
  if (run.text == text && run.typeface == typeface) return run;
  drop(run);
  run.text = text;
  run.typeface = typeface;
  run.raster = {};
  run.raster.advance = rasteriser_.advance(text, typeface);
  return run;
}

void Runs::drop(Run& run) {
  if (run.rect != ImFontAtlasRectId_Invalid) ImGui::GetIO().Fonts->RemoveCustomRect(run.rect);
  run.rect = ImFontAtlasRectId_Invalid;
}

void Runs::place(Run& run) {
  if (run.rect != ImFontAtlasRectId_Invalid) return;
  run.raster = rasteriser_.draw(run.text, run.typeface);
  if (run.raster.bytes() == 0) return;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontAtlasRect rect;
  run.rect = atlas.AddCustomRect(run.raster.width, run.raster.height, &rect);
  if (run.rect == ImFontAtlasRectId_Invalid) return;
  std::vector<std::uint8_t> pixels(run.raster.bytes());
  rasteriser_.copy(pixels.data());
  ImTextureData& texture = *atlas.TexData;
  ImFontAtlasTextureBlockConvert(pixels.data(), ImTextureFormat_RGBA32, run.raster.width * 4,
                                 static_cast<unsigned char*>(texture.GetPixelsAt(rect.x, rect.y)), texture.Format,
                                 texture.GetPitch(), rect.w, rect.h);
  ImFontAtlasTextureBlockQueueUpload(&atlas, &texture, rect.x, rect.y, rect.w, rect.h);
}

void Runs::draw(ImDrawList& list, ImVec2 baseline, ImU32 colour, std::string_view text, const Typeface& typeface) {
  Run& run = find(text, typeface);
  place(run);
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontAtlasRect rect;
  if (run.rect == ImFontAtlasRectId_Invalid || !atlas.GetCustomRect(run.rect, &rect)) return;
  // Whole pixels: what has been rasterised for them is sharp nowhere else.
  const ImVec2 from{std::round(baseline.x) + static_cast<float>(run.raster.left),
                    std::round(baseline.y) + static_cast<float>(run.raster.top)};
  const ImVec2 to{from.x + static_cast<float>(rect.w), from.y + static_cast<float>(rect.h)};
  list.AddImage(atlas.TexRef, from, to, rect.uv0, rect.uv1, run.raster.is_coloured ? colour | ~IM_COL32_A_MASK : colour);
}

void Runs::sweep() {
  if (runs_.size() <= kMostRuns) return;
  for (auto at = runs_.begin(); at != runs_.end();) {
    const bool is_old = at->second.frame + kForgottenFrames < ImGui::GetFrameCount();
    if (is_old) drop(at->second);
    at = is_old ? runs_.erase(at) : std::next(at);
  }
}

}  // namespace foyer::canvas

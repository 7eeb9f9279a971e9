// Texts that are rasterised as a whole, each a rectangle of the atlas, kept as long as they are drawn. Thread rule: that of the
// ImGui context.
#pragma once

#include <string>
#include <unordered_map>

#include "canvas/rasteriser.h"

namespace foyer::canvas {

class Runs {
 public:
  // Must outlive this.
  explicit Runs(Rasteriser& rasteriser) noexcept : rasteriser_(rasteriser) {}

  [[nodiscard]] float width(std::string_view run, const Typeface& typeface) { return find(run, typeface).raster.advance; }
  // baseline: where the run begins.
  void draw(ImDrawList& list, ImVec2 baseline, ImU32 colour, std::string_view run, const Typeface& typeface);

  // Once a frame: forgets what has not been drawn for long, where there is much.
  void sweep();

 private:
  struct Run {
    std::string text;
    Typeface typeface;
    Raster raster;
    int rect = -1;  // ImFontAtlasRectId; none until it is drawn
    int frame = 0;  // when it was asked for last
  };

  Run& find(std::string_view text, const Typeface& typeface);
  void place(Run& run);
  void drop(Run& run);

  Rasteriser& rasteriser_;
  std::unordered_map<std::uint64_t, Run> runs_;
};

}  // namespace foyer::canvas

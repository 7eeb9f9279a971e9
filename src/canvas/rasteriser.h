// What turns letters into pixels: in a browser its canvas. A text is drawn as a whole, shaped and ordered as the browser does it.
// Thread rule: one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "imgui/text.h"

namespace foyer::canvas {

struct Typeface {
  imgui::Face face = imgui::Face::kRegular;
  float em = 15;      // in pixels
  float stretch = 1;  // of the pixels' width: what is drawn at parts of a pixel has more of them

  bool operator==(const Typeface&) const = default;
};

// Where a text's pixels lie, from where it begins on its baseline; up is negative. `width` counts stretched pixels.
struct Raster {
  float advance = 0;  // not stretched
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  bool is_coloured = false;  // emoji: its colours are its own

  [[nodiscard]] std::size_t bytes() const noexcept {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  }
};

class Rasteriser {
 public:
  virtual ~Rasteriser() = default;

  [[nodiscard]] virtual float advance(std::string_view text, const Typeface& typeface) = 0;
  // Its pixels are had by copy(), until the next call.
  [[nodiscard]] virtual Raster draw(std::string_view text, const Typeface& typeface) = 0;
  // out: Raster::bytes() of red, green, blue and opacity, not multiplied; white where the text has no colours of its own.
  virtual void copy(std::uint8_t* out) = 0;
};

}  // namespace foyer::canvas

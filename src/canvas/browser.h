// The browser's letters and its clock, as WebAssembly calls them. Thread rule: one thread.
#pragma once

#include <string>

#include "canvas/rasteriser.h"

namespace foyer::canvas {

class BrowserRasteriser final : public Rasteriser {
 public:
  [[nodiscard]] float advance(std::string_view text, const Typeface& typeface) override;
  [[nodiscard]] Raster draw(std::string_view text, const Typeface& typeface) override;
  void copy(std::uint8_t* out) override;
};

// Hour and minute, as the visitor's language and time zone have it.
[[nodiscard]] std::string time_of_day(std::int64_t at_ms);

// Milliseconds since the page began; never goes back.
[[nodiscard]] double now_ms();

}  // namespace foyer::canvas

#include "canvas/browser.h"

#include <emscripten.h>

#include <array>

// Module.foyerPage is the page's: web/canvas/page.ts says what each of its functions does.
EM_JS(float, foyer_page_advance, (const char* text, int bytes, int face, float em),
      { return Module["foyerPage"].advance(text, bytes, face, em); });
EM_JS(float, foyer_page_draw, (const char* text, int bytes, int face, float em, float stretch, int* box), {
  return Module["foyerPage"].draw(text, bytes, face, em, stretch, box);
});
EM_JS(void, foyer_page_copy, (std::uint8_t* out), { Module["foyerPage"].copy(out); });
EM_JS(int, foyer_page_time, (double at_ms, char* out, int bytes), { return Module["foyerPage"].time(at_ms, out, bytes); });
EM_JS(double, foyer_page_now, (), { return performance.now(); });

namespace foyer::canvas {

float BrowserRasteriser::advance(std::string_view text, const Typeface& typeface) {
  return foyer_page_advance(text.data(), static_cast<int>(text.size()), static_cast<int>(typeface.face), typeface.em);
}

Raster BrowserRasteriser::draw(std::string_view text, const Typeface& typeface) {
  std::array<int, 5> box{};
  Raster raster;
  raster.advance = foyer_page_draw(text.data(), static_cast<int>(text.size()), static_cast<int>(typeface.face), typeface.em,
                                   typeface.stretch, box.data());
  raster.left = box[0];
  raster.top = box[1];
  raster.width = box[2];
  raster.height = box[3];
  raster.is_coloured = box[4] != 0;
  return raster;
}

void BrowserRasteriser::copy(std::uint8_t* out) { foyer_page_copy(out); }

std::string time_of_day(std::int64_t at_ms) {
  std::array<char, 40> text{};
  const int bytes = foyer_page_time(static_cast<double>(at_ms), text.data(), static_cast<int>(text.size()));
  return {text.data(), static_cast<std::size_t>(bytes)};
}

double now_ms() { return foyer_page_now(); }

}  // namespace foyer::canvas

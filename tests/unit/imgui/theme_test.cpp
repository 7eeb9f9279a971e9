#include <catch2/catch.hpp>

#include "imgui/theme.h"

using namespace foyer::imgui;

TEST_CASE("text can be read on every accent, in both themes", "[imgui]") {
  for (const ImU32 accent : {IM_COL32(255, 255, 255, 255), IM_COL32(0, 0, 0, 255), IM_COL32(255, 0, 0, 255),
                             IM_COL32(255, 221, 0, 255), IM_COL32(128, 128, 128, 255), kDefaultAccent}) {
    for (const Mode mode : {Mode::kLight, Mode::kDark}) {
      const Palette palette = make_palette(mode, accent);
      CHECK(contrast(palette.accent, palette.on_accent) >= 4.5F);
      CHECK(contrast(palette.focus, palette.surface) >= 3);
      CHECK(contrast(palette.text, palette.raised) >= 4.5F);
      CHECK(contrast(palette.muted, palette.raised) >= 4.5F);
      CHECK(contrast(palette.bad, palette.surface) >= 4.5F);
      CHECK(contrast(palette.good, palette.surface) >= 4.5F);
    }
  }
}

TEST_CASE("contrast is WCAG's", "[imgui]") {
  CHECK(contrast(IM_COL32(255, 255, 255, 255), IM_COL32(0, 0, 0, 255)) == Approx(21));
}

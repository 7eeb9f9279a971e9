// What the chat looks like: colours of the light and the dark theme, derived from the owner's one accent. Thread rule: pure.
#pragma once

#include <imgui.h>

namespace foyer::imgui {

enum class Mode { kLight, kDark };

// As ImGui packs them (IM_COL32).
struct Palette {
  ImU32 surface;
  ImU32 raised;  // what lies on the surface: bubbles, fields of no use now
  ImU32 text;
  ImU32 muted;
  ImU32 line;
  ImU32 edge;  // surrounds a field: 3 to 1 against the surface
  ImU32 bad;
  ImU32 good;
  ImU32 accent;
  ImU32 on_accent;
  ImU32 shade;  // what the header's ground runs out to
  ImU32 focus;  // the accent, where it surrounds something on the surface
};

// Each of the accent's colours is the accent itself where it can be read, else the nearest shade that can: WCAG 2.2 asks 4.5 to
// 1 of text and 3 to 1 of what surrounds it.
[[nodiscard]] Palette make_palette(Mode mode, ImU32 accent) noexcept;

// WCAG's contrast of two opaque colours, 1 to 21.
[[nodiscard]] float contrast(ImU32 one, ImU32 other) noexcept;

// From one colour to another, share 0 to 1; opaque.
[[nodiscard]] ImU32 mix(ImU32 from, ImU32 to, float share) noexcept;

// The colour with another opacity, 0 to 1.
[[nodiscard]] ImU32 faded(ImU32 colour, float opacity) noexcept;

inline constexpr ImU32 kDefaultAccent = IM_COL32(0x2f, 0x5b, 0xea, 0xff);

struct Theme {
  Mode mode = Mode::kLight;
  ImU32 accent = kDefaultAccent;
  float scale = 1;   // pixels a CSS pixel: 2 on a screen of twice the density
  float radius = 20;  // of the panel's corners, in CSS pixels
};

}  // namespace foyer::imgui

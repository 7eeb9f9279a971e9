#include "imgui/theme.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace foyer::imgui {
namespace {

constexpr float kText = 4.5F;
constexpr float kOutline = 3;
// From about here on white is written on the accent: on a strong colour, as pure red, it is what people expect.
constexpr float kWhiteFrom = 3.9F;

constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);
constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);
constexpr ImU32 kInk = IM_COL32(21, 23, 28, 255);

constexpr ImU32 channel(ImU32 colour, int shift) noexcept { return (colour >> shift) & 0xFFU; }

float linear(ImU32 value) noexcept {
  const float share = static_cast<float>(value) / 255;
  return share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F);
}

float luminance(ImU32 colour) noexcept {
  return 0.2126F * linear(channel(colour, IM_COL32_R_SHIFT)) + 0.7152F * linear(channel(colour, IM_COL32_G_SHIFT)) +
         0.0722F * linear(channel(colour, IM_COL32_B_SHIFT));
}

// The first colour on the way that has the contrast to all of the grounds.
ImU32 towards(ImU32 from, ImU32 to, std::initializer_list<ImU32> grounds, float least) noexcept {
  for (float share = 0; share < 1; share += 0.02F) {
    const ImU32 shade = mix(from, to, share);
    if (std::all_of(grounds.begin(), grounds.end(), [&](ImU32 ground) { return contrast(shade, ground) >= least; })) return shade;
  }
  return to;
}

Palette light() noexcept {
  Palette palette{};
  palette.surface = kWhite;
  palette.raised = IM_COL32(241, 243, 247, 255);
  palette.text = IM_COL32(23, 26, 33, 255);
  palette.muted = IM_COL32(91, 99, 113, 255);
  palette.line = IM_COL32(223, 227, 234, 255);
  palette.edge = IM_COL32(131, 139, 152, 255);
  palette.bad = IM_COL32(192, 31, 46, 255);
  palette.good = IM_COL32(15, 112, 68, 255);
  return palette;
}

Palette dark() noexcept {
  Palette palette{};
  palette.surface = IM_COL32(21, 24, 30, 255);
  palette.raised = IM_COL32(36, 41, 50, 255);
  palette.text = IM_COL32(238, 240, 244, 255);
  palette.muted = IM_COL32(163, 172, 186, 255);
  palette.line = IM_COL32(52, 59, 71, 255);
  palette.edge = IM_COL32(122, 132, 148, 255);
  palette.bad = IM_COL32(255, 143, 152, 255);
  palette.good = IM_COL32(102, 217, 162, 255);
  return palette;
}

}  // namespace

float contrast(ImU32 one, ImU32 other) noexcept {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05F) / (darker + 0.05F);
}

ImU32 mix(ImU32 from, ImU32 to, float share) noexcept {
  const auto between = [&](int shift) {
    const auto start = static_cast<float>(channel(from, shift));
    return static_cast<ImU32>(std::lround(start + (static_cast<float>(channel(to, shift)) - start) * share));
  };
  return IM_COL32(between(IM_COL32_R_SHIFT), between(IM_COL32_G_SHIFT), between(IM_COL32_B_SHIFT), 255);
}

ImU32 faded(ImU32 colour, float opacity) noexcept {
  const auto alpha = static_cast<ImU32>(std::lround(static_cast<float>(channel(colour, IM_COL32_A_SHIFT)) * opacity));
  return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

Palette make_palette(Mode mode, ImU32 accent) noexcept {
  Palette palette = mode == Mode::kLight ? light() : dark();
  const ImU32 opaque = accent | IM_COL32_A_MASK;
  palette.on_accent = contrast(opaque, kWhite) >= kWhiteFrom ? kWhite : kInk;
  const ImU32 away = palette.on_accent == kWhite ? kBlack : kWhite;
  palette.accent = towards(opaque, away, {palette.on_accent}, kText);
  palette.shade = mix(palette.accent, away, 0.2F);
  palette.focus = towards(opaque, mode == Mode::kLight ? kBlack : kWhite, {palette.surface, palette.raised}, kOutline);
  return palette;
}

}  // namespace foyer::imgui

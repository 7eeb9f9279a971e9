#include "canvas/shaping.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace foyer::canvas {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// In order.
constexpr std::array<Range, 20> kShaped{{
    {0x0300, 0x036F},    // combining marks
    {0x0590, 0x109F},    // Hebrew, Arabic, Syriac, the scripts of India, Thai, Lao, Tibetan, Burmese
    {0x1100, 0x11FF},    // Hangul as single letters
    {0x135D, 0x135F},    // Ethiopic marks
    {0x1700, 0x18AF},    // the Philippines' scripts, Khmer, Mongolian
    {0x1900, 0x1CFF},    // Limbu to Vedic marks
    {0x1DC0, 0x1DFF},    // combining marks
    {0x200C, 0x200F},    // joiners, directions
    {0x202A, 0x202E},    // directions
    {0x2066, 0x2069},    // directions
    {0x20D0, 0x20FF},    // marks around symbols, keycaps
    {0xA800, 0xABFF},    // scripts of India, Java, Bali
    {0xD7B0, 0xD7FF},    // Hangul as single letters
    {0xFB1D, 0xFDFF},    // Hebrew's and Arabic's forms
    {0xFE00, 0xFE2F},    // variations, half marks
    {0xFE70, 0xFEFE},    // Arabic's forms
    {0x10800, 0x11FFF},  // scripts from right to left, scripts of India
    {0x1E800, 0x1EFFF},  // scripts from right to left
    {0x1F1E6, 0x1F1FF},  // flags
    {0x1F3FB, 0x1F3FF},  // skin tones
}};

bool is_shaped(char32_t letter) noexcept {
  const auto after = std::upper_bound(kShaped.begin(), kShaped.end(), letter,
                                      [](char32_t one, const Range& range) { return one < range.first; });
  return (after != kShaped.begin() && letter <= std::prev(after)->last) || letter >= 0xE0000;
}

}  // namespace

bool needs_shaping(std::string_view run) noexcept {
  for (std::size_t at = 0; at < run.size();) {
    if (static_cast<unsigned char>(run[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto decoded = utf8::decode(run, at);
    if (is_shaped(decoded.code_point)) return true;
    at += decoded.length;
  }
  return false;
}

}  // namespace foyer::canvas

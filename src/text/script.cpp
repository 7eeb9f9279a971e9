#include "text/script.h"

#include <algorithm>
#include <iterator>

namespace foyer::text {
namespace {

struct Block {
  char32_t first, last;
  Script script;
};

// Blocks.txt of the Unicode Character Database, neighbours of one script joined; Bopomofo is read as Han.
constexpr Block kBlocks[] = {
    {0x0041, 0x02AF, Script::kLatin},    {0x0370, 0x03FF, Script::kGreek},    {0x0400, 0x052F, Script::kCyrillic},
    {0x0530, 0x058F, Script::kArmenian}, {0x0590, 0x05FF, Script::kHebrew},   {0x0600, 0x06FF, Script::kArabic},
    {0x0750, 0x077F, Script::kArabic},   {0x0870, 0x08FF, Script::kArabic},   {0x0900, 0x097F, Script::kDevanagari},
    {0x0980, 0x09FF, Script::kBengali},  {0x0B80, 0x0BFF, Script::kTamil},    {0x0C00, 0x0C7F, Script::kTelugu},
    {0x0E00, 0x0E7F, Script::kThai},     {0x0E80, 0x0EFF, Script::kLao},      {0x1000, 0x109F, Script::kMyanmar},
    {0x10A0, 0x10FF, Script::kGeorgian}, {0x1100, 0x11FF, Script::kHangul},   {0x1780, 0x17FF, Script::kKhmer},
    {0x1C80, 0x1C8F, Script::kCyrillic}, {0x1E00, 0x1EFF, Script::kLatin},    {0x1F00, 0x1FFF, Script::kGreek},
    {0x2C60, 0x2C7F, Script::kLatin},    {0x2D00, 0x2D2F, Script::kGeorgian}, {0x2DE0, 0x2DFF, Script::kCyrillic},
    {0x2E80, 0x3040, Script::kHan},      {0x3041, 0x30FF, Script::kKana},     {0x3100, 0x312F, Script::kHan},
    {0x3130, 0x318F, Script::kHangul},   {0x31F0, 0x31FF, Script::kKana},     {0x3400, 0x4DBF, Script::kHan},
    {0x4E00, 0x9FFF, Script::kHan},      {0xA640, 0xA69F, Script::kCyrillic}, {0xA720, 0xA7FF, Script::kLatin},
    {0xA960, 0xA97F, Script::kHangul},   {0xA9E0, 0xA9FF, Script::kMyanmar},  {0xAA60, 0xAA7F, Script::kMyanmar},
    {0xAB30, 0xAB6F, Script::kLatin},    {0xAC00, 0xD7FF, Script::kHangul},   {0xF900, 0xFAFF, Script::kHan},
    {0x1B000, 0x1B16F, Script::kKana},   {0x20000, 0x3FFFF, Script::kHan},
};

}  // namespace

Script script_of(char32_t c) noexcept {
  const Block* after = std::upper_bound(std::begin(kBlocks), std::end(kBlocks), c,
                                        [](char32_t value, const Block& block) { return value < block.first; });
  if (after == std::begin(kBlocks)) return Script::kOther;
  const Block& block = *(after - 1);
  return c <= block.last ? block.script : Script::kOther;
}

}  // namespace foyer::text

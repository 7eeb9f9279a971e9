#include "imgui/words.h"

#include "base/utf8.h"

namespace foyer::imgui {
namespace {

bool is_space(char32_t letter) noexcept { return letter == ' ' || letter == '\t' || letter == '\r' || letter == 0x3000; }

// Ideographs, kana, their punctuation and full-width forms. Hangul breaks at its spaces.
bool stands_alone(char32_t letter) noexcept {
  return (letter >= 0x2E80 && letter <= 0x312F && letter != 0x3000) || (letter >= 0x3190 && letter <= 0x9FFF) ||
         (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0xFF00 && letter <= 0xFF60) ||
         (letter >= 0x20000 && letter <= 0x3FFFF);
}

// What may not begin a line (JIS X 4051).
bool closes(char32_t letter) noexcept {
  constexpr std::u32string_view kClosing = U"、。，．！？；：）〕］｝〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
  return kClosing.find(letter) != std::u32string_view::npos;
}

Unit cut(std::string_view& rest, std::size_t length, Unit::Kind kind) noexcept {
  const Unit unit{kind, rest.substr(0, length)};
  rest.remove_prefix(length);
  return unit;
}

}  // namespace

Unit take_unit(std::string_view& rest) noexcept {
  const auto [first, length] = utf8::decode(rest, 0);
  if (first == '\n') return cut(rest, length, Unit::Kind::kBreak);
  if (is_space(first)) return cut(rest, length, Unit::Kind::kSpace);
  if (stands_alone(first) || closes(first))
    return cut(rest, length, closes(first) ? Unit::Kind::kClosing : Unit::Kind::kIdeograph);
  std::size_t end = length;
  while (end < rest.size()) {
    const auto [letter, bytes] = utf8::decode(rest, end);
    if (letter == '\n' || is_space(letter) || stands_alone(letter) || closes(letter)) break;
    end += bytes;
  }
  return cut(rest, end, Unit::Kind::kWord);
}

}  // namespace foyer::imgui

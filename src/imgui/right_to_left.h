// Words of Hebrew and Arabic for fonts that are drawn letter by letter, from left to right: letters joined by their
// presentation forms (Unicode, Arabic Presentation Forms-B) and turned round. Whole lines are ordered in wrap.cpp, word by
// word: near enough to the Unicode Bidirectional Algorithm for a chat, without its tables. Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

namespace foyer::imgui {

[[nodiscard]] bool is_right_to_left(char32_t letter) noexcept;

// Whether the first letter that has a direction runs from right to left: the word's, the paragraph's direction. False where
// none has.
[[nodiscard]] bool runs_right_to_left(std::string_view text) noexcept;

// Whether any letter has a direction.
[[nodiscard]] bool has_direction(std::string_view text) noexcept;

// A run from right to left as it is to be drawn from left to right.
[[nodiscard]] std::string turn(std::string_view run);

}  // namespace foyer::imgui

// A text cut where its lines may break: at spaces, and around every ideograph and kana (Unicode Standard Annex 14, its common
// cases).
// Thread rule: pure.
#pragma once

#include <string_view>

namespace foyer::imgui {

struct Unit {
  // kClosing: punctuation that may not begin a line.
  enum class Kind { kWord, kIdeograph, kClosing, kSpace, kBreak };
  Kind kind;
  std::string_view text;

  [[nodiscard]] bool has_letters() const noexcept { return kind <= Kind::kClosing; }
};

// Cuts the first unit off. REQUIRES: rest is not empty.
[[nodiscard]] Unit take_unit(std::string_view& rest) noexcept;

}  // namespace foyer::imgui

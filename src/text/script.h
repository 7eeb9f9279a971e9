// Which script a letter belongs to, by its block: near enough for telling languages and word boundaries apart. Internal to this
// folder. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>

namespace foyer::text {

enum class Script : std::uint8_t {
  kOther,
  kLatin,
  kGreek,
  kCyrillic,
  kArmenian,
  kHebrew,
  kArabic,
  kDevanagari,
  kBengali,
  kTamil,
  kTelugu,
  kGeorgian,
  kThai,
  kLao,
  kMyanmar,
  kKhmer,
  kHan,
  kKana,
  kHangul,
};

inline constexpr std::size_t kScriptCount = static_cast<std::size_t>(Script::kHangul) + 1;

[[nodiscard]] Script script_of(char32_t code_point) noexcept;

// Written without spaces, or (Hangul) with endings that stick to the word: cut into characters rather than words.
[[nodiscard]] constexpr bool is_cut_into_characters(Script script) noexcept { return script >= Script::kThai; }

}  // namespace foyer::text

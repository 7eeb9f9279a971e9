#include "text/language.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/script.h"
#include "text/unicode.h"

namespace foyer::text {
namespace {

using Counts = std::array<std::size_t, kScriptCount>;

std::size_t& of(Counts& counts, Script script) noexcept { return counts[static_cast<std::size_t>(script)]; }

// Characters of the scripts that are cut into characters, words of the others.
Counts count_units(std::string_view text) noexcept {
  const Unicode& unicode = Unicode::get();
  Counts counts{};
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    at += decoded.length;
    const WordClass word_class = unicode.word_class(decoded.code_point);
    if (word_class == WordClass::kMark) continue;
    const Script script = script_of(decoded.code_point);
    const bool is_letter = word_class == WordClass::kLetter;
    const bool stands_alone = is_cut_into_characters(script);
    if (is_letter && (stands_alone || !in_word)) ++of(counts, script);
    in_word = is_letter && !stands_alone;
  }
  of(counts, Script::kOther) = 0;
  return counts;
}

// Japanese has kana in nearly every phrase; Chinese borrows a の now and then.
constexpr std::size_t kHanPerKana = 6;

// Han, kana and Hangul occur together: their sum goes to the one that tells the language.
void join_east_asian(Counts& counts) noexcept {
  const std::size_t han = of(counts, Script::kHan), kana = of(counts, Script::kKana), hangul = of(counts, Script::kHangul);
  const std::size_t all = han + kana + hangul;
  of(counts, Script::kHan) = of(counts, Script::kKana) = of(counts, Script::kHangul) = 0;
  if (hangul >= han + kana) {
    of(counts, Script::kHangul) = all;
  } else {
    of(counts, kana * kHanPerKana >= han ? Script::kKana : Script::kHan) = all;
  }
}

constexpr std::array<std::string_view, kScriptCount> kLanguages = {
    "",   "en", "el", "ru", "hy", "he", "ar", "hi", "bn", "ta", "te", "ka",  // in the order of Script
    "th", "lo", "my", "km", "zh", "ja", "ko",
};

}  // namespace

std::string_view language_of(std::string_view normalized) noexcept {
  Counts counts = count_units(normalized);
  join_east_asian(counts);
  const std::size_t latin = of(counts, Script::kLatin);
  of(counts, Script::kLatin) = 0;
  const auto most = std::max_element(counts.begin(), counts.end());
  if (latin > 2 * *most) return kLanguages[static_cast<std::size_t>(Script::kLatin)];
  return kLanguages[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace foyer::text

#include "imgui/right_to_left.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace foyer::imgui {
namespace {

// Digits and Latin letters keep their order inside a run; signs, spaces and marks have no direction of their own.
bool is_left_to_right(char32_t letter) noexcept {
  if (letter < 0x80) return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  return letter >= 0xC0 && !is_right_to_left(letter) && !(letter >= 0x2000 && letter <= 0x2BFF) && letter != 0xD7 &&
         letter != 0xF7;
}

bool is_number(char32_t letter) noexcept {
  return (letter >= '0' && letter <= '9') || (letter >= 0x660 && letter <= 0x669) || (letter >= 0x6F0 && letter <= 0x6F9);
}

bool is_mark(char32_t letter) noexcept {
  return (letter >= 0x591 && letter <= 0x5C7 && letter != 0x5BE) || (letter >= 0x610 && letter <= 0x61A) ||
         (letter >= 0x64B && letter <= 0x65F) || letter == 0x670;
}

// The isolated form and how many there are: 4 where the letter joins on both sides (isolated, final, initial, medial), 2 where
// only to the letter before, 1 where to none.
struct Forms {
  char32_t first;
  int count;
};

// U+0621 to U+064A, in order.
constexpr std::array<Forms, 42> kArabic = {
    {{0xFE80, 1}, {0xFE81, 2}, {0xFE83, 2}, {0xFE85, 2}, {0xFE87, 2}, {0xFE89, 4}, {0xFE8D, 2}, {0xFE8F, 4}, {0xFE93, 2},
     {0xFE95, 4}, {0xFE99, 4}, {0xFE9D, 4}, {0xFEA1, 4}, {0xFEA5, 4}, {0xFEA9, 2}, {0xFEAB, 2}, {0xFEAD, 2}, {0xFEAF, 2},
     {0xFEB1, 4}, {0xFEB5, 4}, {0xFEB9, 4}, {0xFEBD, 4}, {0xFEC1, 4}, {0xFEC5, 4}, {0xFEC9, 4}, {0xFECD, 4}, {0, 0},
     {0, 0},      {0, 0},      {0, 0},      {0, 0},      {0x640, 0},  {0xFED1, 4}, {0xFED5, 4}, {0xFED9, 4}, {0xFEDD, 4},
     {0xFEE1, 4}, {0xFEE5, 4}, {0xFEE9, 4}, {0xFEED, 2}, {0xFEEF, 2}, {0xFEF1, 4}}};

constexpr char32_t kFirst = 0x621;
constexpr char32_t kTatweel = 0x640;

Forms forms_of(char32_t letter) noexcept {
  if (letter < kFirst || letter >= kFirst + kArabic.size()) return {0, 0};
  return kArabic[letter - kFirst];
}

bool joins_before(char32_t letter) noexcept { return letter == kTatweel || forms_of(letter).count >= 2; }
bool joins_after(char32_t letter) noexcept { return letter == kTatweel || forms_of(letter).count == 4; }

char32_t next_letter(std::u32string_view text, std::size_t at) noexcept {
  while (++at < text.size() && is_mark(text[at])) continue;
  return at < text.size() ? text[at] : 0;
}

constexpr char32_t kLam = 0x644;

// Lam and an alef are one letter: the isolated form, the final one after it.
char32_t lam_with(char32_t alef) noexcept {
  switch (alef) {
    case 0x622: return 0xFEF5;
    case 0x623: return 0xFEF7;
    case 0x625: return 0xFEF9;
    case 0x627: return 0xFEFB;
    default: return 0;
  }
}

char32_t form(char32_t letter, bool before, bool after) noexcept {
  const Forms forms = forms_of(letter);
  if (forms.count == 0) return letter;
  const bool joined_before = before && forms.count >= 2;
  const bool joined_after = after && forms.count == 4;
  return forms.first + (joined_before ? 1U : 0U) + (joined_after ? 2U : 0U);
}

std::u32string join(std::u32string_view text) {
  std::u32string out;
  bool before = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t letter = text[at];
    const char32_t next = next_letter(text, at);
    const char32_t together = letter == kLam && at + 1 < text.size() ? lam_with(text[at + 1]) : 0;
    if (is_mark(letter)) {
      out.push_back(letter);
    } else if (together != 0) {
      out.push_back(together + (before ? 1U : 0U));
      before = false;
      ++at;
    } else {
      out.push_back(form(letter, before, joins_before(next)));
      before = joins_after(letter);
    }
  }
  return out;
}

char32_t mirrored(char32_t letter) noexcept {
  constexpr std::u32string_view kPairs = U"()[]{}<>«»";
  const auto at = kPairs.find(letter);
  return at == std::u32string_view::npos ? letter : kPairs[at ^ 1U];
}

// Numbers and Latin words inside the run, turned back.
void restore_numbers(std::u32string& text) {
  const auto keeps_order = [](char32_t letter) { return is_number(letter) || is_left_to_right(letter); };
  for (auto from = text.begin(); from != text.end();) {
    const auto begin = std::find_if(from, text.end(), keeps_order);
    from = std::find_if_not(begin, text.end(),
                            [&](char32_t letter) { return keeps_order(letter) || letter == '.' || letter == ':'; });
    std::reverse(begin, from);
  }
}

}  // namespace

bool is_right_to_left(char32_t letter) noexcept {
  return (letter >= 0x590 && letter <= 0x8FF && !is_number(letter)) || (letter >= 0xFB1D && letter <= 0xFDFF) ||
         (letter >= 0xFE70 && letter <= 0xFEFE);
}

bool runs_right_to_left(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const auto [letter, length] = utf8::decode(text, at);
    if (is_right_to_left(letter)) return true;
    if (is_left_to_right(letter)) return false;
    at += length;
  }
  return false;
}

bool has_direction(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const auto [letter, length] = utf8::decode(text, at);
    if (is_right_to_left(letter) || is_left_to_right(letter)) return true;
    at += length;
  }
  return false;
}

std::string turn(std::string_view run) {
  std::u32string text = join(utf8::to_code_points(run));
  std::reverse(text.begin(), text.end());
  std::transform(text.begin(), text.end(), text.begin(), mirrored);
  restore_numbers(text);
  return utf8::from_code_points(text);
}

}  // namespace foyer::imgui

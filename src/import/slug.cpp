#include "import/slug.h"

#include <array>

#include "base/hash.h"
#include "base/utf8.h"
#include "text/normalize.h"

namespace foyer::import {
namespace {

constexpr std::size_t kMaxSlugBytes = 48;  // leaves room for "-2" within an id's 64

// The plain letters of U+00E0 to U+017F (Latin-1 Supplement, Latin Extended-A), in their order.
constexpr char32_t kFirstAccented = 0xE0;
constexpr std::string_view kPlainLetters =
    "aaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kFirstAccented + kPlainLetters.size() == 0x180);

constexpr char32_t kFirstOtherLetter = 0x180;

// The ASCII letter or digit that stands for a code point; 0: none does.
char plain(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return static_cast<char>(c);
  if (c < kFirstAccented || c >= kFirstOtherLetter) return 0;
  const char letter = kPlainLetters[c - kFirstAccented];
  return letter == '-' ? '\0' : letter;
}

std::string hashed(std::string_view question) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "q-";
  for (std::uint64_t h = hash(question); out.size() < 10; h >>= 4) out += kDigits[h & 15];
  return out;
}

// At a hyphen where there is one, so that no word is cut.
void shorten(std::string& slug) {
  if (slug.size() <= kMaxSlugBytes) return;
  const std::size_t hyphen = slug.rfind('-', kMaxSlugBytes);
  slug.resize(hyphen == std::string::npos ? kMaxSlugBytes : hyphen);
}

}  // namespace

std::string slug_of(std::string_view question) {
  const std::string folded = text::normalize(question);
  std::string slug;
  std::size_t lost = 0;  // letters of other scripts; what is under U+0180 and no letter is a separator
  for (const char32_t c : utf8::to_code_points(folded)) {
    const bool is_other = c >= kFirstOtherLetter;
    lost += is_other;
    if (const char letter = plain(c))
      slug += letter;
    else if (!is_other && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  if (slug.size() <= lost) return hashed(folded);
  shorten(slug);
  return slug;
}

}  // namespace foyer::import

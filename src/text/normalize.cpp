#include "text/normalize.h"

#include <algorithm>
#include <vector>

#include "base/sort.h"
#include "base/utf8.h"
#include "text/unicode.h"

namespace foyer::text {
namespace {

// Hangul syllables are made of two or three letters by arithmetic: the Unicode Standard, section 3.12.
constexpr char32_t kSyllables = 0xAC00, kLeading = 0x1100, kVowels = 0x1161, kTrailing = 0x11A7;
constexpr char32_t kLeadingCount = 19, kVowelCount = 21, kTrailingCount = 28;  // a syllable's 0th trailing letter is none
constexpr char32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

struct Scalar {
  char32_t code_point;
  std::uint8_t combining_class;
};

// Unsigned: what lies below the first wraps round and is not within either.
constexpr bool is_within(char32_t c, char32_t first, char32_t count) noexcept { return c - first < count; }

void append_decomposed(const Unicode& unicode, char32_t c, std::vector<Scalar>& out) {
  if (is_within(c, kSyllables, kSyllableCount)) {
    const char32_t index = c - kSyllables;
    out.push_back({kLeading + index / (kVowelCount * kTrailingCount), 0});
    out.push_back({kVowels + index / kTrailingCount % kVowelCount, 0});
    if (index % kTrailingCount != 0) out.push_back({kTrailing + index % kTrailingCount, 0});
    return;
  }
  const Decomposition parts = unicode.decompose(c);
  if (parts.first == 0) {
    out.push_back({c, unicode.combining_class(c)});
    return;
  }
  append_decomposed(unicode, parts.first, out);  // at most three deep: a letter with three marks
  append_decomposed(unicode, parts.second, out);
}

// The canonical ordering algorithm: marks after a letter sorted by class, those of one class left in their order.
void order_marks(std::vector<Scalar>& scalars) {
  const auto is_starter = [](const Scalar& scalar) { return scalar.combining_class == 0; };
  for (auto at = scalars.begin(); at != scalars.end();) {
    at = std::find_if_not(at, scalars.end(), is_starter);
    const auto end = std::find_if(at, scalars.end(), is_starter);
    if (end - at > 1) {
      std::vector<Scalar> marks(at, end);
      stable_sort_by(marks, [](const Scalar& mark) { return mark.combining_class; });
      std::copy(marks.begin(), marks.end(), at);
    }
    at = end;
  }
}

char32_t compose_hangul(char32_t first, char32_t second) noexcept {
  if (is_within(first, kLeading, kLeadingCount) && is_within(second, kVowels, kVowelCount)) {
    return kSyllables + ((first - kLeading) * kVowelCount + (second - kVowels)) * kTrailingCount;
  }
  const bool is_open = is_within(first, kSyllables, kSyllableCount) && (first - kSyllables) % kTrailingCount == 0;
  if (is_open && is_within(second, kTrailing + 1, kTrailingCount - 1)) return first + (second - kTrailing);
  return 0;
}

char32_t compose(const Unicode& unicode, char32_t first, char32_t second) noexcept {
  const char32_t syllable = compose_hangul(first, second);
  return syllable != 0 ? syllable : unicode.compose(first, second);
}

// The canonical composition algorithm: each letter takes the marks that it has a composite with, unless a mark of the same or a
// higher class stands between (definition D115).
void compose_marks(const Unicode& unicode, std::vector<Scalar>& scalars) {
  std::size_t size = 0;
  std::size_t starter = scalars.size();  // none yet
  for (const Scalar scalar : scalars) {
    if (starter < size) {
      const bool adjacent = starter + 1 == size;
      const bool blocked = !adjacent && scalars[size - 1].combining_class >= scalar.combining_class;
      const char32_t composite = blocked ? 0 : compose(unicode, scalars[starter].code_point, scalar.code_point);
      if (composite != 0) {
        scalars[starter].code_point = composite;
        continue;
      }
    }
    if (scalar.combining_class == 0) starter = size;
    scalars[size++] = scalar;
  }
  scalars.resize(size);
}

// Most messages in English: nothing to look up.
bool append_ascii(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return true;
}

}  // namespace

std::string normalize(std::string_view input) {
  std::string out;
  out.reserve(input.size());
  if (append_ascii(input, out)) return out;

  const Unicode& unicode = Unicode::get();
  std::u32string mapped;
  for (std::size_t at = 0; at < input.size();) {
    const utf8::Decoded decoded = utf8::decode(input, at);
    unicode.append_mapped(decoded.code_point, mapped);
    at += decoded.length;
  }
  std::vector<Scalar> scalars;
  scalars.reserve(mapped.size());
  for (const char32_t c : mapped) append_decomposed(unicode, c, scalars);
  order_marks(scalars);
  compose_marks(unicode, scalars);

  out.clear();
  for (const Scalar& scalar : scalars) utf8::append(out, scalar.code_point);
  return out;
}

}  // namespace foyer::text

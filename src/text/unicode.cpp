#include "text/unicode.h"

#include <algorithm>
#include <tuple>

namespace foyer::text {

const Unicode& Unicode::get() {
  static const Unicode unicode;
  return unicode;
}

std::uint8_t Unicode::value_at(const std::vector<Range>& ranges, char32_t c) noexcept {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t value, const Range& range) { return value < range.first; });
  if (after == ranges.begin()) return 0;
  const Range& range = *(after - 1);
  return c <= range.last ? range.value : std::uint8_t{0};
}

const Unicode::Mapping* Unicode::find(const std::vector<Mapping>& mappings, char32_t c) noexcept {
  const auto found = std::lower_bound(mappings.begin(), mappings.end(), c,
                                      [](const Mapping& mapping, char32_t value) { return mapping.from < value; });
  return found != mappings.end() && found->from == c ? &*found : nullptr;
}

void Unicode::append_mapped(char32_t c, std::u32string& out) const {
  const Mapping* mapping = find(single_mappings_, c);
  if (mapping == nullptr) mapping = find(long_mappings_, c);
  if (mapping != nullptr) {
    out.append(targets_, mapping->at, mapping->size);
  } else if (value_at(ignorable_, c) == 0) {
    out.push_back(c);
  }
}

Decomposition Unicode::decompose(char32_t composite) const noexcept {
  const auto found =
      std::lower_bound(by_composite_.begin(), by_composite_.end(), composite,
                       [](const Composition& composition, char32_t value) { return composition.composite < value; });
  if (found == by_composite_.end() || found->composite != composite) return {};
  return {found->first, found->second};
}

char32_t Unicode::compose(char32_t first, char32_t second) const noexcept {
  const auto before = [](const Composition& composition, const std::pair<char32_t, char32_t>& parts) {
    return std::tie(composition.first, composition.second) < std::tie(parts.first, parts.second);
  };
  const auto found = std::lower_bound(by_parts_.begin(), by_parts_.end(), std::pair{first, second}, before);
  if (found == by_parts_.end() || found->first != first || found->second != second) return 0;
  return found->composite;
}

std::uint8_t Unicode::combining_class(char32_t c) const noexcept {
  return c < 0x300 ? std::uint8_t{0} : value_at(combining_classes_, c);  // U+0300 is the first that combines
}

WordClass Unicode::word_class(char32_t c) const noexcept { return static_cast<WordClass>(value_at(word_classes_, c)); }

}  // namespace foyer::text

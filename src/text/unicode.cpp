#include "text/unicode.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/bytes.h"
#include "base/sort.h"
#include "text/unicode.gen.h"

namespace foyer::text {

// Reads the columns of generate_unicode.mjs, in their order.
class Unicode::Decoder {
 public:
  Decoder() : reader_(kUnicodeTables) {}

  std::size_t count() { return static_cast<std::size_t>(reader_.varint()); }

  std::vector<char32_t> gaps(std::size_t count) {
    std::vector<char32_t> out(count);
    char32_t last = 0;
    for (char32_t& value : out) value = last += static_cast<char32_t>(reader_.varint());
    return out;
  }

  std::vector<char32_t> differences(std::size_t count, int stride = 0) {
    std::vector<char32_t> out(count);
    std::int64_t next = 0;
    for (char32_t& value : out) {
      next += reader_.signed_varint();
      value = static_cast<char32_t>(next);
      next += stride;
    }
    return out;
  }

  std::vector<std::uint32_t> numbers(std::size_t count) {
    std::vector<std::uint32_t> out(count);
    for (std::uint32_t& value : out) value = static_cast<std::uint32_t>(reader_.varint());
    return out;
  }

  enum class Values { kWritten, kAllOne };
  std::vector<Range> ranges(Values values = Values::kWritten) {
    const std::size_t size = count();
    const auto firsts = gaps(size);
    const auto sizes = numbers(size);
    const auto written = values == Values::kWritten ? numbers(size) : std::vector<std::uint32_t>(size, 1);
    std::vector<Range> out;
    out.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      out.push_back({firsts[i], firsts[i] + sizes[i] - 1, static_cast<std::uint8_t>(written[i])});
    }
    return out;
  }

  void single_mappings(std::vector<Mapping>& mappings, std::u32string& targets) {
    const std::size_t size = count();
    const auto from = gaps(size);
    const auto to = differences(size, 1);
    for (std::size_t i = 0; i < size; ++i) {
      mappings.push_back({from[i], static_cast<std::uint32_t>(targets.size()), 1});
      targets.push_back(to[i]);
    }
  }

  void long_mappings(std::vector<Mapping>& mappings, std::u32string& targets) {
    const std::size_t size = count();
    const auto from = gaps(size);
    const auto lengths = numbers(size);
    for (std::size_t i = 0; i < size; ++i) {
      mappings.push_back({from[i], static_cast<std::uint32_t>(targets.size()), lengths[i]});
      targets.resize(targets.size() + lengths[i]);
    }
    const std::uint32_t longest = *std::max_element(lengths.begin(), lengths.end());
    for (std::uint32_t column = 0; column < longest; ++column) {
      const auto longer = static_cast<std::size_t>(
          std::count_if(lengths.begin(), lengths.end(), [&](std::uint32_t length) { return length > column; }));
      const auto values = differences(longer);
      for (std::size_t i = 0, at = 0; i < size; ++i) {
        if (lengths[i] > column) targets[mappings[i].at + column] = values[at++];
      }
    }
  }

  std::vector<Composition> compositions() {
    const std::size_t size = count();
    const auto composites = gaps(size);
    const auto firsts = differences(size);
    const auto seconds = differences(size);
    std::vector<Composition> out;
    out.reserve(size);
    for (std::size_t i = 0; i < size; ++i) out.push_back({composites[i], firsts[i], seconds[i]});
    return out;
  }

 private:
  ByteReader reader_;
};

Unicode::Unicode() {
  Decoder decoder;
  decoder.single_mappings(single_mappings_, targets_);
  decoder.long_mappings(long_mappings_, targets_);
  ignorable_ = decoder.ranges(Decoder::Values::kAllOne);
  by_composite_ = decoder.compositions();
  by_parts_ = by_composite_;
  stable_sort_by(by_parts_, [](const Composition& composition) { return composition.second; });
  stable_sort_by(by_parts_, [](const Composition& composition) { return composition.first; });
  combining_classes_ = decoder.ranges();
  word_classes_ = decoder.ranges();
}

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

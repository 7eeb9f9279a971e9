// What normalising and tokenising need to know of each code point, decoded from the compact tables that generate_unicode.mjs
// makes out of the Unicode Character Database. Internal to this folder.
// Thread rule: read-only once made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace foyer::text {

// What a code point is to a tokenizer, among those that are left after normalising.
enum class WordClass : std::uint8_t { kOther, kLetter, kMark, kNumber, kPictograph };

struct Decomposition {
  char32_t first = 0;  // 0: the code point has none
  char32_t second = 0;
};

class Unicode {
 public:
  // Decoded at the first call (some 100 kB, well under a millisecond) and kept.
  [[nodiscard]] static const Unicode& get();

  // Appends the NFKC_Casefold mapping of one code point: itself, others, or nothing.
  void append_mapped(char32_t code_point, std::u32string& out) const;

  // Canonical decomposition and composition by one step, of what the mappings leave; Hangul is not in here.
  [[nodiscard]] Decomposition decompose(char32_t composite) const noexcept;
  [[nodiscard]] char32_t compose(char32_t first, char32_t second) const noexcept;  // 0: they do not compose

  [[nodiscard]] std::uint8_t combining_class(char32_t code_point) const noexcept;
  [[nodiscard]] WordClass word_class(char32_t code_point) const noexcept;

 private:
  struct Mapping {
    char32_t from;
    std::uint32_t at;  // where in targets_ it begins
    std::uint32_t size;
  };
  struct Composition {
    char32_t composite, first, second;
  };
  struct Range {
    char32_t first, last;
    std::uint8_t value;
  };
  class Decoder;

  Unicode();
  [[nodiscard]] static const Mapping* find(const std::vector<Mapping>& mappings, char32_t code_point) noexcept;
  [[nodiscard]] static std::uint8_t value_at(const std::vector<Range>& ranges, char32_t code_point) noexcept;

  std::vector<Mapping> single_mappings_;  // by from, each to one code point
  std::vector<Mapping> long_mappings_;    // by from
  std::u32string targets_;
  std::vector<Range> ignorable_;
  std::vector<Composition> by_composite_;
  std::vector<Composition> by_parts_;  // by first, then second
  std::vector<Range> combining_classes_;
  std::vector<Range> word_classes_;
};

}  // namespace foyer::text

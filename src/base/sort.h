// Sorting by a number. std::sort is compiled anew for each type and each order, three kilobytes a time in WebAssembly: what goes by
// a number is put into words of 64 bits, the number above and what goes along below, and sorted by this one.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace foyer {

// REQUIRES: both under 2^32.
[[nodiscard]] constexpr std::uint64_t sort_word(std::uint64_t number, std::uint64_t beside) noexcept { return number << 32 | beside; }
[[nodiscard]] constexpr std::uint32_t number(std::uint64_t word) noexcept { return static_cast<std::uint32_t>(word >> 32); }
[[nodiscard]] constexpr std::uint32_t beside(std::uint64_t word) noexcept { return static_cast<std::uint32_t>(word); }

void sort_words(std::vector<std::uint64_t>& words);

// The items in rising order of number_of(item), under 2^32; those of one number in their order. At most 2^32 items.
template <class Item, class NumberOf>
void stable_sort_by(std::vector<Item>& items, NumberOf number_of) {
  std::vector<std::uint64_t> words;
  words.reserve(items.size());
  for (const Item& item : items) words.push_back(sort_word(number_of(item), words.size()));
  sort_words(words);
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint64_t word : words) sorted.push_back(items[beside(word)]);
  items = std::move(sorted);
}

}  // namespace foyer

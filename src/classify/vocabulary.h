// Which words a classifier has been taught, how rare they are, and which classes have used them: from it, how much of a text
// is known at all, and how much of it belongs to one class. Words are ids of features::word_ids.
//
//   varint   bits of a word never seen, 1 … 32: its weight, about log2 of twice the rows
//   varint   words W (0 … 2^22), then W varints: the ids in rising order, each as its distance to the one before, less one
//   bytes    W: bits of the rows that have the word; the word weighs the former less these
//   bytes    W: classes that use the word, 0 … 255; their sum is T
//   bytes    T: a word's classes in rising order, each as its distance to the one before, less one; of a class 255 and more
//            further on, 255 and then the rest
//   bytes    ceil(T / 4): how often the class uses it, 2 bits: once, 2 or 3 times, 4 to 7, 8 and more; the lowest bits first
//
// Thread rule: read-only once open.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace foyer::classify {

// Shares of a text's words by weight, 0 to 1; both 0 where it has no words.
struct Known {
  float anywhere = 0;
  float in_class = 0;  // by how often the class uses them: a quarter for once, all for 8 times
};

class Vocabulary {
 public:
  // The bytes must outlive the vocabulary. Errors: truncated, a bound that does not hold, a class of `classes` or over.
  [[nodiscard]] static Result<Vocabulary> open(std::span<const std::uint8_t> bytes, std::size_t classes);

  [[nodiscard]] Known known(std::span<const std::uint32_t> words, std::size_t of_class) const;

 private:
  Vocabulary() = default;
  bool read_classes(ByteReader& reader, std::span<const std::uint8_t> counts, std::size_t classes);
  [[nodiscard]] float use(std::size_t word, std::size_t of_class) const;

  std::size_t unknown_bits_ = 1;
  std::vector<std::uint32_t> ids_;
  std::span<const std::uint8_t> row_bits_;  // of each word
  std::vector<std::uint32_t> starts_;       // of each word in classes_, and the end
  std::vector<std::uint16_t> classes_;
  std::span<const std::uint8_t> uses_;
};

}  // namespace foyer::classify

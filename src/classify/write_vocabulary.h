// The writer of the format of vocabulary.h. Native use only.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace foyer::classify {

struct WordRow {
  std::vector<std::uint32_t> words;  // of features::word_ids
  std::size_t of_class = 0;
};

// The words of the rows whose element of `is_kept` is not 0.
[[nodiscard]] std::vector<std::uint8_t> write_vocabulary(std::span<const WordRow> rows, std::span<const std::uint8_t> is_kept);

}  // namespace foyer::classify

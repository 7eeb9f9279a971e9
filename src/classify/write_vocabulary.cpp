#include "classify/write_vocabulary.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "base/bytes.h"
#include "classify/write_model.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kMostClasses = 255;  // of one word: those that use it first in order; a word of more tells little

using RowsOfClass = std::map<std::size_t, std::size_t>;

std::map<std::uint32_t, RowsOfClass> count_rows(std::span<const WordRow> rows, std::span<const std::uint8_t> is_kept) {
  std::map<std::uint32_t, RowsOfClass> counts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_kept[i] == 0) continue;
    for (const std::uint32_t word : std::set<std::uint32_t>(rows[i].words.begin(), rows[i].words.end())) {
      ++counts[word][rows[i].of_class];
    }
  }
  return counts;
}

std::uint8_t bits_of(const RowsOfClass& classes) {
  std::size_t rows = 0;
  for (const auto& [of_class, count] : classes) rows += count;
  return static_cast<std::uint8_t>(std::bit_width(rows));
}

// Calls use(class, rows) for those classes of the word that are written.
void for_each_class(const RowsOfClass& classes, const auto& use) {
  std::size_t left = kMostClasses;
  for (auto at = classes.begin(); at != classes.end() && left > 0; ++at, --left) use(at->first, at->second);
}

void write_classes(const RowsOfClass& classes, ByteWriter& out) {
  std::size_t next = 0;
  for_each_class(classes, [&](std::size_t of_class, std::size_t) {
    std::size_t step = of_class - next;
    for (; step >= 255; step -= 255) out.u8(255);
    out.u8(static_cast<std::uint8_t>(step));
    next = of_class + 1;
  });
}

void write_uses(const std::map<std::uint32_t, RowsOfClass>& words, ByteWriter& out) {
  std::vector<std::uint8_t> packed;
  std::size_t at = 0;
  for (const auto& [word, classes] : words) {
    for_each_class(classes, [&](std::size_t, std::size_t rows) {
      if (at % 4 == 0) packed.push_back(0);
      const int bits = std::min(static_cast<int>(std::bit_width(rows)) - 1, 3);
      packed.back() = static_cast<std::uint8_t>(packed.back() | bits << (at % 4 * 2));
      ++at;
    });
  }
  out.bytes(packed);
}

}  // namespace

std::vector<std::uint8_t> write_vocabulary(std::span<const WordRow> rows, std::span<const std::uint8_t> is_kept) {
  const auto words = count_rows(rows, is_kept);
  const auto kept = static_cast<std::size_t>(std::count_if(is_kept.begin(), is_kept.end(), [](auto is) { return is != 0; }));
  std::vector<std::uint32_t> ids;
  for (const auto& [word, classes] : words) ids.push_back(word);
  ByteWriter out;
  out.varint(static_cast<std::uint64_t>(std::bit_width(2 * kept + 1)));
  write_ids(ids, out);
  for (const auto& [word, classes] : words) out.u8(bits_of(classes));
  for (const auto& [word, classes] : words) out.u8(static_cast<std::uint8_t>(std::min(classes.size(), kMostClasses)));
  for (const auto& [word, classes] : words) write_classes(classes, out);
  write_uses(words, out);
  return std::move(out).take();
}

}  // namespace foyer::classify

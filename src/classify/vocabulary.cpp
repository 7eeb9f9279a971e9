#include "classify/vocabulary.h"

#include <algorithm>

#include "classify/linear.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kMaxBits = 32;
constexpr unsigned kFar = 255;

}  // namespace

bool Vocabulary::read_classes(ByteReader& reader, std::span<const std::uint8_t> counts, std::size_t classes) {
  starts_.assign(1, 0);
  for (const std::uint8_t count : counts) {
    std::size_t next = 0;
    for (unsigned i = 0; i < count; ++i) {
      unsigned step = kFar;
      while (step == kFar && next < classes) {
        step = reader.u8();
        next += step;
      }
      if (reader.failed() || next >= classes) return false;
      classes_.push_back(static_cast<std::uint16_t>(next++));
    }
    starts_.push_back(static_cast<std::uint32_t>(classes_.size()));
  }
  return true;
}

Result<Vocabulary> Vocabulary::open(std::span<const std::uint8_t> bytes, std::size_t classes) {
  const Error damaged{"a vocabulary that is damaged"};
  ByteReader reader(bytes);
  Vocabulary vocabulary;
  vocabulary.unknown_bits_ = static_cast<std::size_t>(reader.varint());
  vocabulary.ids_ = read_ids(reader);
  vocabulary.row_bits_ = reader.bytes(vocabulary.ids_.size());
  const auto counts = reader.bytes(vocabulary.ids_.size());
  if (vocabulary.unknown_bits_ < 1 || vocabulary.unknown_bits_ > kMaxBits) return damaged;
  if (reader.failed() || !vocabulary.read_classes(reader, counts, classes)) return damaged;
  vocabulary.uses_ = reader.bytes((vocabulary.classes_.size() + 3) / 4);
  if (reader.failed() || !reader.at_end()) return damaged;
  return vocabulary;
}

float Vocabulary::use(std::size_t word, std::size_t of_class) const {
  const auto of_word = std::span(classes_).subspan(starts_[word], starts_[word + 1] - starts_[word]);
  const auto found = std::lower_bound(of_word.begin(), of_word.end(), of_class);
  if (found == of_word.end() || *found != of_class) return 0;
  const std::size_t at = starts_[word] + static_cast<std::size_t>(found - of_word.begin());
  return static_cast<float>((uses_[at / 4] >> (at % 4 * 2) & 3) + 1) / 4;
}

Known Vocabulary::known(std::span<const std::uint32_t> words, std::size_t of_class) const {
  Known sums;
  float total = 0;
  for (const std::uint32_t id : words) {
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), id);
    const bool is_known = found != ids_.end() && *found == id;
    const auto word = static_cast<std::size_t>(found - ids_.begin());
    const std::size_t bits = is_known ? row_bits_[word] : 0;
    // Also a word that every row has counts a little, and hostile bytes cannot make it count less than that.
    const float weight = static_cast<float>(std::max(unknown_bits_, bits + 1) - bits);
    total += weight;
    if (!is_known) continue;
    sums.anywhere += weight;
    sums.in_class += weight * use(word, of_class);
  }
  return total == 0 ? Known{} : Known{sums.anywhere / total, sums.in_class / total};
}

}  // namespace foyer::classify

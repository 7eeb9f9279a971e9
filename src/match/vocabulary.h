// The terms of an index in the order of their bytes, with what each weighs.
//
//   varint   terms V
//   V times  u8 bytes shared with the term before, string the rest: terms rise strictly, none is empty or over kMaxTermBytes
//   V bytes  weight in sixteenths: how much it tells that a text has this term (inverse document frequency)
//
// Thread rule: read-only once read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "match/terms.h"

namespace foyer::match {

using TermId = std::uint32_t;

class Vocabulary {
 public:
  // Fails the reader where a bound or the order does not hold.
  void read(ByteReader& in);

  [[nodiscard]] std::size_t size() const noexcept { return weights_.size(); }
  [[nodiscard]] std::string_view term(TermId id) const noexcept;
  [[nodiscard]] double weight(TermId id) const noexcept { return weights_[id] / kWeightUnit; }
  [[nodiscard]] std::optional<TermId> find(std::string_view term) const noexcept;

  static constexpr double kWeightUnit = 16;  // a byte then spans weights to 15.9: one text in eight million

 private:
  std::string letters_;                // all terms, one after the other
  std::vector<std::uint32_t> begins_;  // of each in letters_, and the end of the last
  std::vector<std::uint8_t> weights_;
};

struct WeighedTerm {
  std::string_view text;
  double weight;
};

// terms: rising strictly.
void write_vocabulary(ByteWriter& out, std::span<const WeighedTerm> terms);

}  // namespace foyer::match

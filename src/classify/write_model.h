// Weights made small: the writer of the format of linear.h. Native use only.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "classify/svm.h"

namespace foyer::classify {

struct Weights {
  std::span<const std::string_view> labels;
  std::span<const std::uint32_t> ids;        // rising
  std::vector<std::vector<float>> of_class;  // each: one weight an id and, last, the bias
  float sharpness = 1;
  // Where given, each class's weights are rounded together for these rows, in steps of 1.6 standard deviations: most are 0 then,
  // and compress well (banking77, 5,000 features: 59 kB after brotli; each by itself in steps of 1.3: 56 kB, half a point less).
  const Matrix* rows = nullptr;
};

// As read_ids of linear.h reads them. REQUIRES: ids are rising.
void write_ids(std::span<const std::uint32_t> ids, ByteWriter& out);

[[nodiscard]] std::vector<std::uint8_t> write_model(const Weights& weights);

}  // namespace foyer::classify

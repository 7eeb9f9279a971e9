// Weights made small: the writer of the format of linear.h. Native use only.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace foyer::classify {

struct Weights {
  std::span<const std::string_view> labels;
  std::span<const std::uint32_t> ids;        // rising
  std::vector<std::vector<float>> of_class;  // each: one weight an id and, last, the bias
  float sharpness = 1;
};

[[nodiscard]] std::vector<std::uint8_t> write_model(const Weights& weights);

}  // namespace foyer::classify

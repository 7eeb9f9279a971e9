#include "classify/write_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "base/bytes.h"
#include "classify/linear.h"

namespace foyer::classify {
namespace {

int quantized(float weight, float step) noexcept {
  const float steps = weight / step;
  const int nearest = static_cast<int>(steps < 0 ? steps - 0.5f : steps + 0.5f);
  return std::clamp(nearest, -kMaxWeight, kMaxWeight);
}

float squared_error(std::span<const float> weights, float step) noexcept {
  float error = 0;
  for (const float weight : weights) {
    const float difference = weight - step * static_cast<float>(quantized(weight, step));
    error += difference * difference;
  }
  return error;
}

// The step with the least squared error: a few large weights are cut off for the sake of the many small ones.
float best_step(std::span<const float> weights) {
  float greatest = 0;
  for (const float weight : weights) greatest = std::max(greatest, std::fabs(weight));
  if (greatest == 0) return 1;
  float best = greatest / kMaxWeight;
  float least_error = squared_error(weights, best);
  for (int tenths = 9; tenths >= 3; --tenths) {
    const float step = greatest * static_cast<float>(tenths) / (10 * kMaxWeight);
    const float error = squared_error(weights, step);
    if (error >= least_error) continue;
    least_error = error;
    best = step;
  }
  return best;
}

void write_ids(std::span<const std::uint32_t> ids, ByteWriter& out) {
  out.varint(ids.size());
  std::uint32_t next = 0;
  for (const std::uint32_t id : ids) {
    out.varint(id - next);
    next = id + 1;
  }
}

void write_rows(const Weights& weights, std::span<const float> steps, ByteWriter& out) {
  const std::size_t classes = steps.size();
  const auto nibble = [&](std::size_t column, std::size_t index) {
    const int value = index < classes ? quantized(weights.of_class[index][column], steps[index]) : 0;
    return static_cast<unsigned>(value + kZeroNibble);
  };
  for (std::size_t column = 0; column < weights.ids.size(); ++column) {
    for (std::size_t i = 0; i < classes; i += 2) {
      out.u8(static_cast<std::uint8_t>(nibble(column, i) | nibble(column, i + 1) << 4));
    }
  }
}

}  // namespace

std::vector<std::uint8_t> write_model(const Weights& weights) {
  ByteWriter out;
  out.u8(kLinearModelVersion);
  out.varint(weights.labels.size());
  for (const std::string_view label : weights.labels) out.string(label);
  out.f32(weights.sharpness);
  std::vector<float> steps;
  for (const std::vector<float>& of_class : weights.of_class) {
    out.f32(of_class.back());
    steps.push_back(best_step(std::span(of_class).first(of_class.size() - 1)));
  }
  for (const float step : steps) out.f32(step);
  write_ids(weights.ids, out);
  write_rows(weights, steps, out);
  return std::move(out).take();
}

}  // namespace foyer::classify

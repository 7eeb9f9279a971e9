#include "classify/write_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "base/bytes.h"
#include "classify/linear.h"
#include "classify/round_weights.h"

namespace foyer::classify {
namespace {

constexpr float kDeviations = 1.6f;  // a step

float squared_error(std::span<const float> weights, float step) noexcept {
  float error = 0;
  for (const float weight : weights) {
    const float difference = weight - step * static_cast<float>(rounded(weight, step));
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

float deviation(std::span<const float> weights) {
  float squares = 0;
  for (const float weight : weights) squares += weight * weight;
  return squares == 0 ? 1 : std::sqrt(squares / static_cast<float>(weights.size()));
}

// One class's weights in whole steps.
struct Rounded {
  float step;
  std::vector<int> values;
};

Rounded round_each(std::span<const float> weights) {
  Rounded out{best_step(weights), {}};
  for (const float weight : weights) out.values.push_back(rounded(weight, out.step));
  return out;
}

Rounded round_for(const Columns& columns, std::span<const float> weights) {
  const float step = kDeviations * deviation(weights);
  return {step, round_together(columns, weights, step)};
}

std::vector<Rounded> round_all(const Weights& weights) {
  std::optional<Columns> columns;
  if (weights.rows != nullptr) columns.emplace(*weights.rows);
  std::vector<Rounded> out;
  for (const std::vector<float>& of_class : weights.of_class) {
    const auto without_bias = std::span(of_class).first(of_class.size() - 1);
    out.push_back(columns ? round_for(*columns, without_bias) : round_each(without_bias));
  }
  return out;
}

void write_rows(std::span<const Rounded> classes, std::size_t columns, ByteWriter& out) {
  const auto nibble = [&](std::size_t column, std::size_t index) {
    const int value = index < classes.size() ? classes[index].values[column] : 0;
    return static_cast<unsigned>(value + kZeroNibble);
  };
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t i = 0; i < classes.size(); i += 2) {
      out.u8(static_cast<std::uint8_t>(nibble(column, i) | nibble(column, i + 1) << 4));
    }
  }
}

}  // namespace

void write_ids(std::span<const std::uint32_t> ids, ByteWriter& out) {
  out.varint(ids.size());
  std::uint32_t next = 0;
  for (const std::uint32_t id : ids) {
    out.varint(id - next);
    next = id + 1;
  }
}

std::vector<std::uint8_t> write_model(const Weights& weights) {
  ByteWriter out;
  out.u8(kLinearModelVersion);
  out.varint(weights.labels.size());
  for (const std::string_view label : weights.labels) out.string(label);
  out.f32(weights.sharpness);
  for (const std::vector<float>& of_class : weights.of_class) out.f32(of_class.back());
  const std::vector<Rounded> classes = round_all(weights);
  for (const Rounded& of_class : classes) out.f32(of_class.step);
  write_ids(weights.ids, out);
  write_rows(classes, weights.ids.size(), out);
  return std::move(out).take();
}

}  // namespace foyer::classify

// A multinomial linear model over hashed features, read-only, as it lies in a knowledge pack: weights of 4 bits, of the few
// thousand features that matter. classify/train.h makes its bytes.
//
//   u8       version, 1
//   varint   classes C (1 … 1,000), then C strings: their names
//   f32      sharpness, over 0: scores are multiplied by it before the softmax, so that what comes out are probabilities
//   C f32    bias of each class
//   C f32    step of each class: a weight is its 4-bit value -7 … 7 times the step
//   varint   features F (0 … 2^22), then F varints: the ids in rising order, each as its distance to the one before, less one
//   bytes    F rows of ceil(C / 2): two weights a byte, the lower nibble first, each as its value plus 8
//
// Thread rule: read-only once open; any number of threads may predict with one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "features/features.h"

namespace foyer::classify {

inline constexpr std::uint8_t kLinearModelVersion = 1;
inline constexpr std::size_t kMaxClasses = 1000;
inline constexpr int kZeroNibble = 8;  // a weight's nibble is its value plus this
inline constexpr int kMaxWeight = 7;   // in steps, to either side

class LinearModel {
 public:
  // The bytes must outlive the model and the names that it gives. Errors: another version, truncated, a bound that does not
  // hold.
  [[nodiscard]] static Result<LinearModel> open(std::span<const std::uint8_t> bytes);

  [[nodiscard]] std::span<const std::string_view> classes() const noexcept { return names_; }

  // What scores are multiplied by before the softmax, over 0.
  [[nodiscard]] float sharpness() const noexcept { return sharpness_; }

  // One calibrated probability a class, in the order of classes(), adding up to 1.
  // features: sorted by id, as features::hashed_features returns them.
  [[nodiscard]] std::vector<float> predict(std::span<const features::Feature> features) const;

  // The same before sharpness and softmax: how far the text lies on each class's side. For --explain and calibration.
  [[nodiscard]] std::vector<float> scores(std::span<const features::Feature> features) const;

  // What one feature gives to each class's score; nothing where the model does not know it. Those of all features and the biases
  // add up to scores().
  [[nodiscard]] std::vector<float> contributions(const features::Feature& feature) const;
  [[nodiscard]] std::span<const float> biases() const noexcept { return biases_; }

 private:
  LinearModel() = default;
  [[nodiscard]] std::size_t row_bytes() const noexcept { return (names_.size() + 1) / 2; }
  // Two weights a byte, of the feature at this place in ids_.
  [[nodiscard]] std::span<const std::uint8_t> row(std::size_t at) const noexcept { return weights_.subspan(at * row_bytes(), row_bytes()); }

  std::vector<std::string_view> names_;
  std::vector<float> biases_;
  std::vector<float> steps_;
  float sharpness_ = 1;
  std::vector<std::uint32_t> ids_;
  std::span<const std::uint8_t> weights_;
};

// A list of ids in rising order, each as its distance to the one before, less one. Fails the reader where an id is out of
// bounds.
[[nodiscard]] std::vector<std::uint32_t> read_ids(ByteReader& reader);

// The index of the greatest; the first of equals. REQUIRES: !values.empty().
[[nodiscard]] std::size_t argmax(std::span<const float> values) noexcept;

}  // namespace foyer::classify

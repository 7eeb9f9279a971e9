#include "classify/linear.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "classify/softmax.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kMaxNameBytes = 200;
constexpr std::size_t kMaxFeatures = std::size_t{1} << features::kIdBits;

std::vector<float> read_floats(ByteReader& reader, std::size_t count) {
  std::vector<float> out(count);
  for (float& value : out) {
    value = reader.f32();
    if (!std::isfinite(value)) reader.fail();
  }
  return out;
}

// In steps of its class.
float weight_in(std::span<const std::uint8_t> row, std::size_t of_class) {
  const int nibble = of_class % 2 == 0 ? row[of_class / 2] & 0xF : row[of_class / 2] >> 4;
  return static_cast<float>(nibble - kZeroNibble);
}

}  // namespace

std::vector<std::uint32_t> read_ids(ByteReader& reader) {
  std::vector<std::uint32_t> ids(reader.length(kMaxFeatures));
  std::uint64_t next = 0;
  for (std::uint32_t& id : ids) {
    const std::uint64_t gap = reader.varint();
    if (gap >= kMaxFeatures || next + gap >= kMaxFeatures) reader.fail();
    id = static_cast<std::uint32_t>(next + gap);
    next = id + std::uint64_t{1};
  }
  return ids;
}

Result<LinearModel> LinearModel::open(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  if (reader.u8() != kLinearModelVersion) return Error{"a linear model of an unknown version"};
  LinearModel model;
  const std::size_t classes = reader.length(kMaxClasses);
  for (std::size_t i = 0; i < classes; ++i) model.names_.push_back(reader.string(kMaxNameBytes));
  model.sharpness_ = reader.f32();
  model.biases_ = read_floats(reader, classes);
  model.steps_ = read_floats(reader, classes);
  model.ids_ = read_ids(reader);
  model.weights_ = reader.bytes(std::uint64_t{model.ids_.size()} * model.row_bytes());
  const bool is_sharp = std::isfinite(model.sharpness_) && model.sharpness_ > 0;
  if (reader.failed() || !reader.at_end() || classes == 0 || !is_sharp) return Error{"a linear model that is damaged"};
  return model;
}

std::vector<float> LinearModel::scores(std::span<const features::Feature> features) const {
  // Whole steps are summed first, and each class's step is multiplied in once.
  std::vector<float> sums(names_.size());
  auto from = ids_.begin();
  for (const features::Feature& feature : features) {
    from = std::lower_bound(from, ids_.end(), feature.id);
    if (from == ids_.end()) break;
    if (*from != feature.id) continue;
    const auto weights = row(static_cast<std::size_t>(from - ids_.begin()));
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += feature.value * weight_in(weights, i);
  }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = sums[i] * steps_[i] + biases_[i];
  return sums;
}

std::vector<float> LinearModel::contributions(const features::Feature& feature) const {
  std::vector<float> out(names_.size());
  const auto found = std::lower_bound(ids_.begin(), ids_.end(), feature.id);
  if (found == ids_.end() || *found != feature.id) return out;
  const auto weights = row(static_cast<std::size_t>(found - ids_.begin()));
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = feature.value * weight_in(weights, i) * steps_[i];
  return out;
}

std::vector<float> LinearModel::predict(std::span<const features::Feature> features) const {
  return softmax(scores(features), sharpness_);
}

std::size_t argmax(std::span<const float> values) noexcept {
  assert(!values.empty());
  return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace foyer::classify

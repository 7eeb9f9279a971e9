#include "classify/svm.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

#include "base/hash.h"

namespace foyer::classify {
namespace {

constexpr int kMaxPasses = 20;      // all sets that were tried stop after 10 to 30
constexpr float kTolerance = 0.1f;  // of the projected gradients' spread, as in LIBLINEAR
constexpr float kInfinity = std::numeric_limits<float>::infinity();

// The greatest and the least projected gradient of one pass: both near zero at the optimum.
struct Spread {
  float greatest = -kInfinity;
  float least = kInfinity;
};

class Descent {
 public:
  Descent(const Matrix& matrix, std::span<const std::uint8_t> is_member, std::span<const float> costs);
  std::vector<float> run() &&;

 private:
  void shuffle_active();
  Spread pass(const Spread& before);
  [[nodiscard]] float gradient(std::size_t row) const noexcept;
  void move(std::size_t row, float gradient) noexcept;

  const Matrix& matrix_;
  std::vector<float> weights_;    // and the bias, last
  std::vector<float> sides_;      // +1 or -1
  std::vector<float> diagonals_;  // 1 / (2 cost)
  std::vector<float> norms_;      // the row's squared length, the bias's one, and the diagonal
  std::vector<float> alphas_;
  std::vector<std::size_t> order_;
  std::size_t active_;  // the first so many of order_ are looked at; the rest is settled at alpha = 0
  std::uint64_t random_ = 1;
};

Descent::Descent(const Matrix& matrix, std::span<const std::uint8_t> is_member, std::span<const float> costs)
    : matrix_(matrix), weights_(matrix.columns + 1), alphas_(matrix.size()), order_(matrix.size()), active_(matrix.size()) {
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    sides_.push_back(is_member[i] != 0 ? 1.0f : -1.0f);
    diagonals_.push_back(0.5f / costs[i]);
    float norm = 1 + diagonals_.back();
    for (const features::Feature& feature : matrix.row(i)) norm += feature.value * feature.value;
    norms_.push_back(norm);
  }
}

void Descent::shuffle_active() {
  for (std::size_t i = active_; i > 1; --i) {
    random_ += 0x9E3779B97F4A7C15ull;  // SplitMix64, of which mix() is close kin
    std::swap(order_[i - 1], order_[static_cast<std::size_t>(mix(random_) % i)]);
  }
}

float Descent::gradient(std::size_t row) const noexcept {
  float score = weights_.back();
  for (const features::Feature& feature : matrix_.row(row)) score += weights_[feature.id] * feature.value;
  return sides_[row] * score - 1 + alphas_[row] * diagonals_[row];
}

void Descent::move(std::size_t row, float gradient) noexcept {
  const float before = alphas_[row];
  alphas_[row] = std::max(before - gradient / norms_[row], 0.0f);
  const float step = (alphas_[row] - before) * sides_[row];
  for (const features::Feature& feature : matrix_.row(row)) weights_[feature.id] += step * feature.value;
  weights_.back() += step;
}

Spread Descent::pass(const Spread& before) {
  Spread spread;
  for (std::size_t at = 0; at < active_;) {
    const std::size_t row = order_[at];
    const float slope = gradient(row);
    if (alphas_[row] == 0 && slope > before.greatest) {
      std::swap(order_[at], order_[--active_]);
      continue;
    }
    const float projected = alphas_[row] == 0 ? std::min(slope, 0.0f) : slope;
    spread.greatest = std::max(spread.greatest, projected);
    spread.least = std::min(spread.least, projected);
    if (projected != 0) move(row, slope);
    ++at;
  }
  return spread;
}

std::vector<float> Descent::run() && {
  Spread before{kInfinity, -kInfinity};
  for (int passes = 0; passes < kMaxPasses; ++passes) {
    shuffle_active();
    const Spread spread = pass(before);
    const bool is_flat = active_ == 0 || spread.greatest - spread.least < kTolerance;
    if (is_flat && active_ == order_.size()) break;
    if (is_flat) active_ = order_.size();  // once more with all, to be sure
    before.greatest = is_flat || spread.greatest <= 0 ? kInfinity : spread.greatest;
  }
  return std::move(weights_);
}

}  // namespace

std::vector<float> train_svm(const Matrix& matrix, std::span<const std::uint8_t> is_member, std::span<const float> costs) {
  return Descent(matrix, is_member, costs).run();
}

}  // namespace foyer::classify

#include "language/train/vectors.h"

#include <cmath>

namespace foyer::language {

// Where the machine has AVX2, eight numbers at a time; the order of the sums, and so the result, is the same.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOYER_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define FOYER_WIDE
#endif

FOYER_WIDE float dot(std::span<const float> a, std::span<const float> b) noexcept {
  constexpr std::size_t kLanes = 16;  // sums that do not wait for one another
  float sums[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= a.size(); i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) sums[k] += a[i + k] * b[i + k];
  }
  float sum = 0;
  for (const float lane : sums) sum += lane;
  for (; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

FOYER_WIDE void add(std::span<float> to, float factor, std::span<const float> what) noexcept {
  float* out = to.data();
  const float* in = what.data();
  for (std::size_t i = 0; i < to.size(); ++i) out[i] += factor * in[i];
}

void scale(std::span<float> vector, float factor) noexcept {
  for (float& number : vector) number *= factor;
}

float normalize(std::span<float> vector) noexcept {
  const float length = std::sqrt(dot(vector, vector));
  if (length > 0) scale(vector, 1 / length);
  return length;
}

std::uint64_t Random::next() noexcept {
  state_ += 0x9E3779B97F4A7C15ull;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

}  // namespace foyer::language

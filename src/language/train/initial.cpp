#include "language/train/initial.h"

#include <algorithm>
#include <cmath>

namespace foyer::language {
namespace {

constexpr std::size_t kMostFrequent = 20'000;  // the direction that these share is removed from all
constexpr unsigned kPowerIterations = 30;

constexpr double kSmooth = 1e-3;      // a word with this share of all tells half as much as the rarest
constexpr float kLeastLength = 0.15f;  // of the most frequent word

double share_of(const Lexicon& lexicon, UnitId id) {
  return static_cast<double>(lexicon[id].count) / static_cast<double>(lexicon.occurrences());
}

void subtract_mean(Vectors& vectors, const Lexicon& lexicon) {
  std::vector<float> mean(vectors.dimensions());
  for (UnitId id = 0; id < vectors.size(); ++id) add(mean, static_cast<float>(share_of(lexicon, id)), vectors[id]);
  for (UnitId id = 0; id < vectors.size(); ++id) add(vectors[id], -1, mean);
}

// By power iteration on the covariance, which is never written down.
std::vector<float> first_direction(const Vectors& vectors) {
  std::vector<float> direction(vectors.dimensions(), 1.0f);
  const std::size_t rows = std::min(vectors.size(), kMostFrequent);
  for (unsigned i = 0; i < kPowerIterations; ++i) {
    std::vector<float> next(vectors.dimensions());
    for (std::size_t row = 0; row < rows; ++row) add(next, dot(vectors[row], direction), vectors[row]);
    normalize(next);
    direction = std::move(next);
  }
  return direction;
}

}  // namespace

void weigh_for_sums(Vectors& vectors, const Lexicon& lexicon) {
  for (std::size_t row = 0; row < vectors.size(); ++row) normalize(vectors[row]);
  subtract_mean(vectors, lexicon);
  const auto shared = first_direction(vectors);
  for (UnitId id = 0; id < vectors.size(); ++id) {
    const auto vector = vectors[id];
    add(vector, -dot(vector, shared), shared);
    normalize(vector);
    const auto tells = static_cast<float>(kSmooth / (kSmooth + share_of(lexicon, id)));
    scale(vector, kLeastLength + (1 - kLeastLength) * tells);
  }
}

}  // namespace foyer::language

// Bends the vectors so that texts of one group lie nearer to one another than to others: of a batch of pairs, each text must find
// its own partner among all partners (multiple negatives ranking; Henderson et al., "Efficient Natural Language Response
// Suggestion for Smart Reply", 2017), by AdaGrad with one rate a word, and a pull back to where the vectors came from.
// Native only. Thread rule: pure; one thread, so that the same input and seed give the same bytes.
#pragma once

#include <span>

#include "language/train/supervision.h"
#include "language/train/vectors.h"

namespace foyer::language {

struct RankingOptions {
  std::size_t steps = 11'000;
  std::size_t batch = 256;      // pairs a step, all of one source
  float learning_rate = 0.015f;  // at the start; falls to a fiftieth
  float sharpness = 13;         // what cosines are multiplied by before the softmax
  float pull = 0;               // towards the initial vectors
  std::uint64_t seed = 1;
};

void train_ranking(Vectors& vectors, std::span<const Source> sources, const RankingOptions& options);

}  // namespace foyer::language

// Word vectors from running text: a word predicts its neighbours, against random words (Mikolov, Sutskever, Chen, Corrado, Dean,
// "Distributed Representations of Words and Phrases and their Compositionality", 2013).
// Native only. Thread rule: pure; one thread, so that the same texts and seed give the same bytes.
#pragma once

#include "language/train/texts.h"
#include "language/train/vectors.h"

namespace foyer::language {

struct SkipGramOptions {
  std::size_t dimensions = 128;
  unsigned epochs = 3;
  unsigned window = 5;  // the farthest neighbour, in units
  unsigned negatives = 6;
  float learning_rate = 0.05f;  // at the start; falls to nothing
  double frequent = 1e-4;       // words with a greater share of all are passed over at times
  std::uint64_t seed = 1;
};

// One row a word of the lexicon.
[[nodiscard]] Vectors train_skip_gram(const Corpus& corpus, const SkipGramOptions& options);

}  // namespace foyer::language

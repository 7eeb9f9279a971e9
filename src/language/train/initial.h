// From word vectors to vectors whose sum says what a text is about: directions without what all words share, and lengths by how
// much a word tells (Arora, Liang, Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", ICLR 2017).
// Native only. Thread rule: pure.
#pragma once

#include "language/train/texts.h"
#include "language/train/vectors.h"

namespace foyer::language {

void weigh_for_sums(Vectors& vectors, const Lexicon& lexicon);

}  // namespace foyer::language

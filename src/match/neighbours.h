// Words of a vocabulary that are spelt nearly like a given one: misspellings ("pasword"), other forms that the stemmer keeps
// apart ("activation", "activate"), parts of compounds ("invoice", "e-invoicing").
//
// Two measures, the better counts. Form: Dice's coefficient of the words' character 3- and 4-grams, ends marked. Typing: the
// optimal string alignment distance (one letter wrong, missing, added, or two exchanged, is 1), found through the words that
// are left when one letter is taken out, as in SymSpell (Garbe, 2012): two words at distance 1 always share such a rest. Thread
// rule: read-only once built.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/vocabulary.h"

namespace foyer::match {

struct Neighbour {
  TermId term;
  double similarity;  // over 0, under 1
};

class Neighbours {
 public:
  // vocabulary: must outlive this.
  explicit Neighbours(const Vocabulary& vocabulary);

  // The nearest first, at most kMaxNeighbours, never the word itself.
  [[nodiscard]] std::vector<Neighbour> of(std::string_view word) const;

  static constexpr std::size_t kMaxNeighbours = 8;

 private:
  const Vocabulary* vocabulary_;
  std::vector<std::uint64_t> grams_;  // sort_word(hash, term), rising
  std::vector<std::uint64_t> rests_;
  std::vector<std::uint8_t> gram_counts_;  // of each term
};

}  // namespace foyer::match

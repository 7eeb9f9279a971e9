// A message as what triage reads: the hashed n-grams of features.h, and beside them what the words are known to say: how good
// and how bad they are, with negation and "but" minded as in VADER (Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model
// for Sentiment Analysis of Social Media Text", ICWSM 2014), the words that stand under a negation, the concepts that are named
// and their pairs, and the tone: capitals, smileys, exclamation marks. Thread rule: pure.
#pragma once

#include <string_view>
#include <vector>

#include "classify/lexicon.h"
#include "features/features.h"

namespace foyer::classify {

// A message in the forms that are read.
struct Message {
  explicit Message(std::string_view utf8);

  std::string_view original;  // must outlive the message
  std::string normalized;
  std::vector<text::Token> tokens;
};

// Sorted by id, each id once. The n-grams alone have Euclidean length 1; cues come on top. Empty where the text has neither.
[[nodiscard]] std::vector<features::Feature> triage_features(const Message& message, const Lexicon& lexicon);

}  // namespace foyer::classify

// What a match's score is made of: the one place where the measures of a match are weighed against each other.
// Thread rule: pure.
#pragma once

#include "match/blend.h"
#include "match/index.h"

namespace foyer::match {

// Chosen like the weights of search.cpp, and on five trades too that the language packs had not been trained on.
inline constexpr double kCosineShare = 0.2;  // of the cosine of words, in what words give

// Of the three cosines of meaning, beside the score of the words.
inline constexpr double kMeaningWeight = 0.3;
inline constexpr double kThemeWeight = 0.5;
inline constexpr double kAnswerMeaningWeight = 0.3;

// In the order in which they are added.
struct ScoreParts {
  double relevance;
  double similarity;
  double meaning;
  double theme;
  double answer;

  [[nodiscard]] constexpr double sum() const noexcept { return relevance + similarity + meaning + theme + answer; }
};

// blend: 0 to kMaxBlend.
[[nodiscard]] constexpr ScoreParts parts_of(const Match& match, float blend = kUsualBlend) noexcept {
  return {(1 - kCosineShare) * match.relevance, kCosineShare * match.similarity, blend * kMeaningWeight * match.meaning,
          blend * kThemeWeight * match.theme, blend * kAnswerMeaningWeight * match.answer};
}

// Best first; equal scores in the owner's order.
[[nodiscard]] inline bool is_better(const Match& a, const Match& b) noexcept {
  return a.score != b.score ? a.score > b.score : a.entry < b.entry;
}

}  // namespace foyer::match

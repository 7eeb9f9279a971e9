// Which of a message's words a linear model went by. A feature belongs to the shortest runs of tokens that make it by
// themselves (a word, a pair, "not … good"), in equal parts where several do; what it gives to a class's score belongs to their
// tokens, again in equal parts. So the parts add up to the score exactly, and nothing is said of a word that the model did not
// use.
// Thread rule: pure.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "classify/linear.h"
#include "features/features.h"
#include "text/tokenize.h"

namespace foyer::inspect {

// Runs of more tokens are not tried: a pair of concepts that lie farther apart counts as the whole message's.
inline constexpr std::size_t kLongestRun = 8;

// A part of a message, [first, first + count) of its tokens.
struct Run {
  std::size_t first;
  std::size_t count;
};

struct Source {
  features::Feature feature;
  std::vector<Run> runs;  // equally short; none: the whole message makes it, or its tone
};

using Featurize = std::function<std::vector<features::Feature>(std::span<const text::Token>)>;

// One a feature. features: of the whole message; featurize: the same for a part of it.
[[nodiscard]] std::vector<Source> sources_of(std::span<const features::Feature> features, std::span<const text::Token> tokens,
                                             const Featurize& featurize);

// The words of a run as they would be written: with spaces, but between characters that stood together.
[[nodiscard]] std::string text_of(std::span<const text::Token> tokens);

// What made one class's score.
struct Attribution {
  std::vector<float> tokens;  // one a token of the message
  float whole = 0;            // of what no run of tokens makes by itself: tone, words far apart
  float bias = 0;             // the class's own, whatever is said

  [[nodiscard]] float sum() const noexcept;
};

// One a class of the model. tokens: how many the message has.
[[nodiscard]] std::vector<Attribution> attribute(const classify::LinearModel& model, std::span<const Source> sources,
                                                 std::size_t tokens);

// How much more one class got than the others did on average, part by part: softmax compares classes, so only this moves its
// probability.
[[nodiscard]] Attribution ahead_of_others(std::span<const Attribution> classes, std::size_t one);

}  // namespace foyer::inspect

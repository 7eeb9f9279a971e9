// What a visitor wants, one of the classes that were taught, and whether it is any of them: a linear model, and a logistic
// regression over what tells a text of another matter from one that is only worded anew. classify/train_intent.h makes its
// bytes; they are all that it needs.
//
//   u8       version, 1
//   string   the linear model, as of linear.h, over features::intent_features
//   string   the vocabulary, as of vocabulary.h
//   5 f32    weights of the evidence, and the constant
//   f32      threshold, 0 … 1: from this confidence a text is in scope
//
// Thread rule: read-only once open.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"
#include "classify/linear.h"
#include "classify/vocabulary.h"
#include "text/tokenize.h"

namespace foyer::classify {

inline constexpr std::uint8_t kIntentModelVersion = 1;

// The greatest score, its lead over the next, and the shares of the words that are known, anywhere and in the class.
inline constexpr std::size_t kIntentEvidence = 4;
using IntentEvidence = std::array<double, kIntentEvidence>;
using ConfidenceWeights = std::array<float, kIntentEvidence + 1>;  // the constant last

// scores: of all classes. best: the index of the greatest. REQUIRES: best < scores.size().
[[nodiscard]] IntentEvidence evidence_of(std::span<const float> scores, std::size_t best, const Known& known) noexcept;

struct Intent {
  std::size_t index = 0;   // into classes()
  float probability = 0;   // of this class, were the text one of the classes
  float confidence = 0;    // that the text is one of the classes at all
  bool in_scope = false;   // the confidence reaches the model's threshold
};

class IntentModel {
 public:
  // The bytes must outlive the model and the names that it gives. Errors: another version, damaged.
  [[nodiscard]] static Result<IntentModel> open(std::span<const std::uint8_t> bytes);

  [[nodiscard]] std::span<const std::string_view> classes() const noexcept { return model_.classes(); }

  // utf8: any text; normalised here.
  [[nodiscard]] Intent classify(std::string_view utf8) const;

  // tokens: of text::tokenize(normalized).
  [[nodiscard]] Intent classify(std::span<const text::Token> tokens, std::string_view normalized) const;

  // What classify() goes by, for the inspector.
  [[nodiscard]] const LinearModel& model() const noexcept { return model_; }
  [[nodiscard]] float threshold() const noexcept { return threshold_; }

 private:
  IntentModel(LinearModel model, Vocabulary vocabulary);

  LinearModel model_;
  Vocabulary vocabulary_;
  ConfidenceWeights weights_{};
  float threshold_ = 0;
};

}  // namespace foyer::classify

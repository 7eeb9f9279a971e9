#include "classify/intent.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/bytes.h"
#include "classify/softmax.h"
#include "features/features.h"
#include "text/normalize.h"
#include "text/tokenize.h"

namespace foyer::classify {

IntentEvidence evidence_of(std::span<const float> scores, std::size_t best, const Known& known) noexcept {
  // With one class only there is no next: as if it scored as one that is surely not meant.
  float next = scores.size() > 1 ? scores[best == 0 ? 1 : 0] : -1;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i != best) next = std::max(next, scores[i]);
  }
  return {scores[best], static_cast<double>(scores[best]) - next, known.anywhere, known.in_class};
}

IntentModel::IntentModel(LinearModel model, Vocabulary vocabulary)
    : model_(std::move(model)), vocabulary_(std::move(vocabulary)) {}

Result<IntentModel> IntentModel::open(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  if (reader.u8() != kIntentModelVersion) return Error{"an intent model of an unknown version"};
  auto linear = LinearModel::open(as_bytes(reader.string()));
  if (!linear) return linear.error();
  auto vocabulary = Vocabulary::open(as_bytes(reader.string()), linear->classes().size());
  if (!vocabulary) return vocabulary.error();
  IntentModel model(std::move(*linear), std::move(*vocabulary));
  for (float& weight : model.weights_) {
    weight = reader.f32();
    if (!std::isfinite(weight)) reader.fail();
  }
  model.threshold_ = reader.f32();
  const bool is_share = model.threshold_ >= 0 && model.threshold_ <= 1;
  if (reader.failed() || !reader.at_end() || !is_share) return Error{"an intent model that is damaged"};
  return model;
}

Intent IntentModel::classify(std::string_view utf8) const {
  const std::string normalized = text::normalize(utf8);
  return classify(text::tokenize(normalized), normalized);
}

Intent IntentModel::classify(std::span<const text::Token> tokens, std::string_view normalized) const {
  const std::vector<float> scores = model_.scores(features::intent_features(tokens, normalized));
  Intent intent;
  intent.index = argmax(scores);
  intent.probability = softmax(scores, model_.sharpness())[intent.index];
  const Known known = vocabulary_.known(features::word_ids(tokens), intent.index);
  const IntentEvidence evidence = evidence_of(scores, intent.index, known);
  double logit = weights_.back();
  for (std::size_t i = 0; i < evidence.size(); ++i) logit += weights_[i] * evidence[i];
  intent.confidence = std::isfinite(logit) ? static_cast<float>(logistic(logit)) : 0;  // hostile weights may overflow
  intent.in_scope = intent.confidence >= threshold_;
  return intent;
}

}  // namespace foyer::classify

#include "classify/triage.h"

#include <algorithm>
#include <utility>

#include "base/bytes.h"

namespace foyer::classify {

Result<Triage::Scale> Triage::open_scale(std::span<const std::uint8_t> bytes, std::span<const std::string_view> names) {
  auto model = LinearModel::open(bytes);
  if (!model) return model.error();
  std::vector<std::uint8_t> values;
  for (const std::string_view name : model->classes()) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return Error{"a triage model with a class of an unknown name"};
    values.push_back(static_cast<std::uint8_t>(found - names.begin()));
  }
  return Scale{std::move(*model), std::move(values)};
}

Result<Triage> Triage::open(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  auto priority = open_scale(as_bytes(reader.string()), kPriorityNames);
  auto sentiment = open_scale(as_bytes(reader.string()), kSentimentNames);
  auto small_talk = open_scale(as_bytes(reader.string()), kSmallTalkNames);
  for (const auto* scale : {&priority, &sentiment, &small_talk}) {
    if (!*scale) return scale->error();
  }
  if (reader.failed() || !reader.at_end()) return Error{"triage models that are damaged"};
  return Triage(std::move(*priority), std::move(*sentiment), std::move(*small_talk));
}

Triage::Triage(Scale priority, Scale sentiment, Scale small_talk)
    : priority_(std::move(priority)), sentiment_(std::move(sentiment)), small_talk_(std::move(small_talk)) {}

Triage::Choice Triage::choose(const Scale& scale, std::span<const features::Feature> features) {
  const std::vector<float> probabilities = scale.model.predict(features);
  const std::size_t best = argmax(probabilities);
  return {scale.values[best], probabilities[best]};
}

Judgement Triage::judge(std::span<const features::Feature> features) const {
  if (features.empty()) return {};
  const Choice priority = choose(priority_, features);
  const Choice sentiment = choose(sentiment_, features);
  const Choice small_talk = choose(small_talk_, features);
  return {static_cast<protocol::Priority>(priority.value),
          static_cast<protocol::Sentiment>(sentiment.value),
          static_cast<SmallTalk>(small_talk.value),
          priority.confidence,
          sentiment.confidence,
          small_talk.confidence};
}

}  // namespace foyer::classify

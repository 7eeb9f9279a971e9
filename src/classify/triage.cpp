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
  auto lexicon = Lexicon::open(as_bytes(reader.string()));
  auto priority = open_scale(as_bytes(reader.string()), kPriorityNames);
  auto sentiment = open_scale(as_bytes(reader.string()), kSentimentNames);
  auto small_talk = open_scale(as_bytes(reader.string()), kSmallTalkNames);
  auto wish = open_scale(as_bytes(reader.string()), kWishNames);
  if (!lexicon) return lexicon.error();
  for (const auto* scale : {&priority, &sentiment, &small_talk, &wish}) {
    if (!*scale) return scale->error();
  }
  if (reader.failed() || !reader.at_end()) return Error{"triage models that are damaged"};
  return Triage(std::move(*lexicon), std::move(*priority), std::move(*sentiment), std::move(*small_talk), std::move(*wish));
}

Triage::Triage(Lexicon lexicon, Scale priority, Scale sentiment, Scale small_talk, Scale wish)
    : lexicon_(std::move(lexicon)),
      priority_(std::move(priority)),
      sentiment_(std::move(sentiment)),
      small_talk_(std::move(small_talk)),
      wish_(std::move(wish)) {}

Triage::Choice Triage::choose(const Scale& scale, std::span<const float> probabilities) {
  const std::size_t best = argmax(probabilities);
  return {scale.values[best], probabilities[best]};
}

Triage::Choice Triage::choose(const Scale& scale, std::span<const features::Feature> features) {
  return choose(scale, scale.model.predict(features));
}

Judgement Triage::judge(const Message& message) const {
  const auto features = triage_features(message, lexicon_);
  if (features.empty()) return {};
  const auto sentiments = sentiment_.model.predict(features);
  const Choice priority = choose(priority_, features);
  const Choice sentiment = choose(sentiment_, sentiments);
  const Choice wish = choose(wish_, features);
  const bool is_wished = wish.value == 1;
  const Choice small_talk =
      is_wished ? Choice{static_cast<std::uint8_t>(SmallTalk::kWantsPerson), wish.confidence} : choose(small_talk_, features);
  Judgement judged{static_cast<protocol::Priority>(priority.value),
                   static_cast<protocol::Sentiment>(sentiment.value),
                   static_cast<SmallTalk>(small_talk.value),
                   priority.confidence,
                   sentiment.confidence,
                   small_talk.confidence,
                   {}};
  for (std::size_t i = 0; i < sentiments.size(); ++i) judged.sentiments[sentiment_.values[i]] = sentiments[i];
  return judged;
}

}  // namespace foyer::classify

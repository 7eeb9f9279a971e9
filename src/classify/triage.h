// How urgent a message is, how its writer feels, and whether it is small talk rather than a question: three linear models under
// one roof. The browser asks before it answers; the relay asks again, since a browser's word is only a claim.
// Thread rule: read-only once open.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "classify/cues.h"
#include "classify/lexicon.h"
#include "classify/linear.h"
#include "protocol/protocol.gen.h"

namespace foyer::classify {

// What is said besides questions to the FAQ.
enum class SmallTalk : std::uint8_t { kNone, kHello, kThanks, kGoodbye, kWantsPerson, kYes, kNo };

// The labels of training data, in the order of the enums.
inline constexpr std::string_view kPriorityNames[] = {"low", "normal", "high", "urgent"};
inline constexpr std::string_view kSentimentNames[] = {"negative", "neutral", "positive"};
inline constexpr std::string_view kSmallTalkNames[] = {"none", "hello", "thanks", "goodbye", "wants_person", "yes", "no"};
inline constexpr std::string_view kWishNames[] = {"none", "wants_person"};

struct Judgement {
  protocol::Priority priority = protocol::Priority::kNormal;
  protocol::Sentiment sentiment = protocol::Sentiment::kNeutral;
  SmallTalk small_talk = SmallTalk::kNone;
  // Calibrated probabilities of the three, 0 to 1.
  float priority_confidence = 0;
  float sentiment_confidence = 0;
  float small_talk_confidence = 0;
  std::array<float, 3> sentiments{};  // of negative, neutral and positive
};

// Small talk that is less sure is none.
inline constexpr float kMinSmallTalkConfidence = 0.5f;

class Triage {
 public:
  // The bytes are those of train_triage (classify/train_triage.h) and must outlive the Triage. Errors: a damaged model, a class
  // that is none of the names above.
  [[nodiscard]] static Result<Triage> open(std::span<const std::uint8_t> bytes);

  // A text without features is normal, neutral and no small talk.
  [[nodiscard]] Judgement judge(const Message& message) const;

  // What judge() goes by, for the inspector: the models, each with classes of the names above, and the features that they read.
  struct Models {
    const LinearModel& priority;
    const LinearModel& sentiment;
    const LinearModel& small_talk;
    const LinearModel& wish;
  };
  [[nodiscard]] Models models() const noexcept { return {priority_.model, sentiment_.model, small_talk_.model, wish_.model}; }
  [[nodiscard]] std::vector<features::Feature> features_of(const Message& message) const { return triage_features(message, lexicon_); }

 private:
  // A model, and which value of its enum each of its classes is.
  struct Scale {
    LinearModel model;
    std::vector<std::uint8_t> values;
  };
  struct Choice {
    std::uint8_t value;
    float confidence;
  };

  Triage(Lexicon lexicon, Scale priority, Scale sentiment, Scale small_talk, Scale wish);
  [[nodiscard]] static Result<Scale> open_scale(std::span<const std::uint8_t> bytes, std::span<const std::string_view> names);
  [[nodiscard]] static Choice choose(const Scale& scale, std::span<const float> probabilities);
  [[nodiscard]] static Choice choose(const Scale& scale, std::span<const features::Feature> features);

  Lexicon lexicon_;
  Scale priority_;
  Scale sentiment_;
  Scale small_talk_;
  Scale wish_;  // for a person
};

}  // namespace foyer::classify

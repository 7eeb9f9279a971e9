// How urgent a message is, how its writer feels, and whether it is small talk rather than a question: three linear models under
// one roof. The browser asks before it answers; the relay asks again, since a browser's word is only a claim.
// Thread rule: read-only once open.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "classify/linear.h"
#include "features/features.h"
#include "protocol/protocol.gen.h"

namespace foyer::classify {

// What is said besides questions to the FAQ. Names in training data: none hello thanks goodbye wants_person yes no.
enum class SmallTalk : std::uint8_t { kNone, kHello, kThanks, kGoodbye, kWantsPerson, kYes, kNo };

struct Judgement {
  protocol::Priority priority = protocol::Priority::kNormal;
  protocol::Sentiment sentiment = protocol::Sentiment::kNeutral;
  SmallTalk small_talk = SmallTalk::kNone;
  // Calibrated probabilities of the three, 0 to 1.
  float priority_confidence = 0;
  float sentiment_confidence = 0;
  float small_talk_confidence = 0;
};

class Triage {
 public:
  // The bytes are those of train_triage (classify/train_triage.h) and must outlive the Triage.
  [[nodiscard]] static Result<Triage> open(std::span<const std::uint8_t> bytes);

  // A text without features is normal, neutral and no small talk.
  [[nodiscard]] Judgement judge(std::span<const features::Feature> features) const;

 private:
  Triage(LinearModel priority, LinearModel sentiment, LinearModel small_talk);

  LinearModel priority_;
  LinearModel sentiment_;
  LinearModel small_talk_;
};

}  // namespace foyer::classify

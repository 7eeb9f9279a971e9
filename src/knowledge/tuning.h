// What an owner may set of how answers are given.
// Thread rule: plain values.
#pragma once

#include "match/blend.h"

namespace foyer::knowledge {

// An answer is given where it is right three times in five at least, and by more than its nearest rival: near-neighbours ("cancel the
// plan", "change the plan") are asked about. One pair of numbers for all owners who set none, since confidence is calibrated to each
// FAQ.
inline constexpr float kAnswerThreshold = 0.6f;
inline constexpr float kAnswerMargin = 0.15f;

struct Tuning {
  float threshold = kAnswerThreshold;  // 0 to 1: the confidence that an answer has to reach
  float margin = kAnswerMargin;        // 0 to 1: by how much it has to lead the next
  float blend = match::kUsualBlend;    // 0 to match::kMaxBlend: what meaning counts beside words

  bool operator==(const Tuning&) const = default;
};

// Whether each number is in its range; what is no number is not.
[[nodiscard]] constexpr bool is_valid(const Tuning& tuning) noexcept {
  const auto is_share = [](float value) { return value >= 0 && value <= 1; };
  return is_share(tuning.threshold) && is_share(tuning.margin) && tuning.blend >= 0 && tuning.blend <= match::kMaxBlend;
}

}  // namespace foyer::knowledge

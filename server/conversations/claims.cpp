#include "server/conversations/claims.h"

#include <algorithm>
#include <cmath>

namespace foyer::conversations {

using protocol::Priority;

Priority believed(Priority claim, Priority score) noexcept {
  const auto step_over = static_cast<Priority>(std::min(static_cast<int>(score) + 1, static_cast<int>(Priority::kUrgent)));
  return std::clamp(claim, score, step_over);
}

protocol::Tally bounded(const protocol::Tally& claim) noexcept {
  // Nobody asks more than a thousand things of a bot in one conversation.
  const auto count = [](std::int64_t value) { return std::clamp<std::int64_t>(value, 0, 1000); };
  return {count(claim.asked),      count(claim.answered),  count(claim.helped),
          count(claim.not_helped), count(claim.clarified), count(claim.unanswered)};
}

protocol::BodyEscalated judged(protocol::BodyEscalated claim, const Score& score) {
  claim.triage.priority = believed(claim.triage.priority, score.priority);
  claim.triage.sentiment = score.sentiment;
  claim.triage.confidence = std::isnan(claim.triage.confidence) ? 0 : std::clamp(claim.triage.confidence, 0.0, 1.0);
  claim.tally = bounded(claim.tally);
  return claim;
}

}  // namespace foyer::conversations

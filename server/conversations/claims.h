// What a browser says of itself is a claim: this is what the relay makes of it before it is stored.
// Thread rule: plain values.
#pragma once

#include <functional>
#include <string_view>

#include "protocol/protocol.gen.h"

namespace foyer::conversations {

struct Score {
  protocol::Priority priority = protocol::Priority::kNormal;
  protocol::Sentiment sentiment = protocol::Sentiment::kNeutral;
};

// The relay's own judgement of a question, by the site's pack. Called on the thread of Conversations.
using Rescore = std::function<Score(std::string_view site, std::string_view locale, std::string_view text)>;

// Never under the relay's score, and at most one step over it: the browser has heard more of the visitor than one question, but
// a claim cannot make itself urgent unless the relay's score is at least high.
[[nodiscard]] protocol::Priority believed(protocol::Priority claim, protocol::Priority score) noexcept;

// Counts of one conversation: between 0 and 1,000 each.
[[nodiscard]] protocol::Tally bounded(const protocol::Tally& claim) noexcept;

// With the priority believed, the relay's sentiment, and everything else within its range.
[[nodiscard]] protocol::BodyEscalated judged(protocol::BodyEscalated claim, const Score& score);

}  // namespace foyer::conversations

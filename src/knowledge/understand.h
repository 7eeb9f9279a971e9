// What the brain makes of one message: the one call that the conversation, the command line and the relay share.
// Thread rule: a Pack is read-only once open, so any number of threads may understand with one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "classify/triage.h"
#include "knowledge/pack.h"
#include "knowledge/verdict.h"
#include "protocol/protocol.gen.h"

namespace foyer::knowledge {

using classify::SmallTalk;

struct Understanding {
  std::string locale;  // the pack's locale that was searched: the message's language if the pack has it, else the page's
  SmallTalk small_talk = SmallTalk::kNone;
  Verdict verdict = Verdict::kUnknown;
  std::vector<Candidate> candidates;  // best first, at most kMaxCandidates, each entry once
  // What the visitor wants: an intent that the owner has taught, else the most likely category of the FAQ; empty when none is likely.
  std::string intent;
  float intent_confidence = 0;   // 0 to 1; where intents are taught, that the message has any of them
  std::string likeliest_intent;  // of those that are taught, even where it is refused; empty where none are
  protocol::Priority priority = protocol::Priority::kNormal;
  protocol::Sentiment sentiment = protocol::Sentiment::kNeutral;
  std::array<float, 3> sentiments{};  // calibrated probabilities of negative, neutral and positive; 0 where nothing judged
};

inline constexpr std::size_t kMaxTextBytes = 4'000;

// text: any bytes; what is over kMaxTextBytes of them is not looked at. page_locale: BCP 47, the tie-breaker where the text's own
// language is not clear ("ok", "123").
[[nodiscard]] Understanding understand(const Pack& pack, std::string_view text, std::string_view page_locale);

}  // namespace foyer::knowledge

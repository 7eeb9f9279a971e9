#include "api/describe.h"

namespace foyer::api {
namespace {

// Both list the same names in the same order.
template <class To, class From>
constexpr To same(From value) {
  return static_cast<To>(value);
}
static_assert(same<client::Verdict>(knowledge::Verdict::kUnknown) == client::Verdict::kUnknown);
static_assert(same<client::SmallTalk>(knowledge::SmallTalk::kNo) == client::SmallTalk::kNo);

}  // namespace

client::Understanding describe(const knowledge::Pack& pack, const knowledge::Understanding& understood) {
  client::Understanding out;
  out.locale = understood.locale;
  out.verdict = same<client::Verdict>(understood.verdict);
  for (const knowledge::Candidate& candidate : understood.candidates) {
    out.candidates.push_back({std::string(pack.entry(candidate.entry).id), candidate.confidence, candidate.score});
  }
  out.intent = understood.intent;
  out.intent_confidence = understood.intent_confidence;
  out.likeliest_intent = understood.likeliest_intent;
  out.priority = understood.priority;
  out.sentiment = understood.sentiment;
  out.sentiments.assign(understood.sentiments.begin(), understood.sentiments.end());
  out.small_talk = same<client::SmallTalk>(understood.small_talk);
  return out;
}

}  // namespace foyer::api

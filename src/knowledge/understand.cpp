#include "knowledge/understand.h"

#include <algorithm>

#include "base/apart.h"
#include "base/utf8.h"
#include "knowledge/intent.h"
#include "knowledge/locale.h"
#include "knowledge/parts.h"

namespace foyer::knowledge {
namespace {

using classify::Message;

// Of 460 questions to the demo shop 26 are judged urgent; 11 of them with more confidence than this, 8 of those rightly.
constexpr float kMinUrgencyConfidence = 0.6f;

void set_intent(const Pack& pack, Understanding& understood) {
  const auto categories = categories_of(pack, understood.candidates);
  const auto best = std::max_element(categories.begin(), categories.end(), [](auto& a, auto& b) { return a.confidence < b.confidence; });
  if (best == categories.end() || best->confidence < kMinIntentConfidence) return;
  understood.intent = best->name;
  understood.intent_confidence = std::min(best->confidence, 1.0f);
}

FOYER_APART void set_taught_intent(const classify::IntentModel& model, const Message& message, Understanding& understood) {
  const classify::Intent intent = model.classify(message.tokens, message.normalized);
  understood.likeliest_intent = model.classes()[intent.index];
  understood.intent_confidence = intent.confidence;
  if (intent.in_scope) understood.intent = understood.likeliest_intent;
}

// What the owner said of the entry that answers counts at least. Where the owner said nothing, a question that has its answer is
// an ordinary one unless the judgement is sure: a question of a few words tells little of its urgency.
protocol::Priority priority_of(const Understanding& understood, const LocaleParts& part, const classify::Judgement& judged) {
  if (understood.verdict != Verdict::kAnswer) return judged.priority;
  const auto& owners = part.priorities[understood.candidates.front().entry - part.first_entry];
  if (owners) return std::max(*owners, judged.priority);
  const bool is_sure = judged.priority_confidence >= kMinUrgencyConfidence;
  return is_sure ? judged.priority : std::min(judged.priority, protocol::Priority::kNormal);
}

FOYER_APART void judge(const classify::Triage& triage, const Message& message, const LocaleParts& part, Understanding& understood) {
  const auto judged = triage.judge(message);
  understood.small_talk = small_talk_of(judged, understood.verdict, understood.candidates);
  understood.sentiment = judged.sentiment;
  understood.sentiments = judged.sentiments;
  understood.priority = priority_of(understood, part, judged);
}

}  // namespace

Understanding understand(const Pack& pack, std::string_view text, std::string_view page_locale) {
  const Message message(utf8::truncate(text, kMaxTextBytes));
  const Pack::Parts& parts = pack.parts();
  Understanding understood;
  understood.locale = locale_of(pack, message, page_locale);
  const LocaleParts& part = parts.by_locale[parts.place_of(understood.locale)];
  const auto matches = part.index->search(text::terms_of(message.tokens), kMaxCandidates, std::nullopt, parts.tuning.blend);
  understood.candidates = candidates_of(matches, part.confidence, part.first_entry, parts.tuning);
  understood.verdict = verdict_of(understood.candidates, parts.tuning);

  if (part.intents) {
    set_taught_intent(*part.intents, message, understood);
  } else {
    set_intent(pack, understood);
  }
  const classify::Triage* triage = parts.triage_of(judged_language(message, understood.locale));
  if (triage != nullptr) judge(*triage, message, part, understood);
  return understood;
}

}  // namespace foyer::knowledge

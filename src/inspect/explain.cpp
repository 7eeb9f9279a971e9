#include "inspect/explain.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "classify/softmax.h"
#include "knowledge/intent.h"
#include "knowledge/locale.h"
#include "knowledge/parts.h"
#include "text/language.h"

namespace foyer::inspect {
namespace {

using classify::Message;
using knowledge::LocaleParts;

std::vector<Term> terms_of(const Message& message, const match::Index& index) {
  std::vector<Term> terms;
  for (const text::Term& term : text::terms_of(message.tokens))
    terms.push_back({term.text, term.count, index.weight_of(term.text)});
  return terms;
}

LogOdds log_odds_of(const match::Evidence& evidence, const match::Confidence& confidence) {
  LogOdds odds{evidence, confidence.weights().back()};
  for (std::size_t i = 0; i < evidence.size(); ++i) odds.evidence[i] *= confidence.weights()[i];
  return odds;
}

void explain_candidates(const Faq& faq, std::string_view text, const knowledge::Tuning& tuning, Explanation& out) {
  const auto matches = faq.index()->search(text::terms_of(text), knowledge::kMaxCandidates, std::nullopt, tuning.blend);
  const auto candidates = knowledge::candidates_of(matches, faq.confidence(), faq.first_entry(), tuning);
  const auto evidence = match::evidence_of(matches, tuning.blend);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    out.candidates.push_back({matches[i].entry, matches[i], match::parts_of(matches[i], tuning.blend),
                              log_odds_of(evidence[i], faq.confidence()), candidates[i].confidence});
  }
  out.verdict = knowledge::verdict_of(candidates, tuning);
  for (const auto& [name, confidence] : categories_of(faq.pack(), candidates))
    out.intents.push_back({std::string(name), confidence});
  out.intent_threshold = knowledge::kMinIntentConfidence;
}

std::vector<Class> classes_of(const classify::LinearModel& model, std::span<const float> probabilities) {
  std::vector<Class> classes;
  for (std::size_t i = 0; i < probabilities.size(); ++i) classes.push_back({std::string(model.classes()[i]), probabilities[i]});
  return classes;
}

// Probabilities here are that a text that has one of the intents has this one; the threshold is of a text's having any.
void explain_intents(const classify::IntentModel& intents, const Message& message, Explanation& out) {
  const auto& model = intents.model();
  out.intents = classes_of(model, model.predict(features::intent_features(message.tokens, message.normalized)));
  out.intent_threshold = intents.threshold();
}

Judged judge(const classify::LinearModel& model, std::span<const features::Feature> features, std::span<const Source> sources,
             std::size_t tokens) {
  const auto probabilities = model.predict(features);
  const std::size_t likeliest = classify::argmax(probabilities);
  return {classes_of(model, probabilities), likeliest, ahead_of_others(attribute(model, sources, tokens), likeliest)};
}

void explain_triage(const classify::Triage& triage, const Message& message, Explanation& out) {
  const auto features = triage.features_of(message);
  const std::size_t weighed = std::min(message.tokens.size(), kMaxTokensExplained);
  const auto of_run = [&](std::span<const text::Token> run) {
    const std::string words = text_of(run);
    return triage.features_of(Message(words));
  };
  out.features = sources_of(features, std::span(message.tokens).first(weighed), of_run);
  const auto models = triage.models();
  const auto judged = [&](const classify::LinearModel& model) {
    return judge(model, features, out.features, message.tokens.size());
  };
  out.priority = judged(models.priority);
  out.sentiment = judged(models.sentiment);
  out.small_talk = judged(models.small_talk);
  out.wish = judged(models.wish);
}

}  // namespace

double LogOdds::sum() const noexcept { return std::accumulate(evidence.begin(), evidence.end(), prior); }

Explanation explain(const Faq& faq, std::string_view text, const knowledge::Tuning& tuning) {
  text = utf8::truncate(text, knowledge::kMaxTextBytes);
  const Message message(text);
  const std::string_view locale = knowledge::locale_of(faq.pack(), message, faq.locale());
  if (locale != faq.locale()) return explain(Faq(faq.shared_pack(), locale), text, tuning);

  const auto& parts = faq.pack().parts();
  const LocaleParts& part = parts.by_locale[parts.place_of(locale)];
  Explanation out{.normalized = message.normalized,
                  .language = std::string(text::language_of(message.normalized)),
                  .tokens = message.tokens,
                  .terms = terms_of(message, *faq.index()),
                  .features = {},
                  .understood = knowledge::understand(faq.pack(), text, locale),
                  .candidates = {},
                  .verdict = knowledge::Verdict::kUnknown,
                  .intents = {},
                  .intent_threshold = 0,
                  .priority = {},
                  .sentiment = {},
                  .small_talk = {},
                  .wish = {}};
  explain_candidates(faq, text, tuning, out);
  if (part.intents) explain_intents(*part.intents, message, out);
  if (const auto* triage = parts.triage_of(knowledge::judged_language(message, locale))) explain_triage(*triage, message, out);
  return out;
}

}  // namespace foyer::inspect

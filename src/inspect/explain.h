// A message taken apart: what was read, what was found by which measure, how likely each class is and which words say so. What
// understand() decides, with its reasons.
// Thread rule: pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/attribution.h"
#include "inspect/faq.h"
#include "knowledge/tuning.h"
#include "knowledge/understand.h"
#include "match/score.h"

namespace foyer::inspect {

// A term that the index is asked for.
struct Term {
  std::string text;
  std::uint32_t count;           // how often the message has it
  std::optional<double> weight;  // none: the FAQ does not have it
};

// The logarithm of the odds that a candidate is right, and what each evidence of match/confidence.h adds to it. prior: what is
// added before anything is known of the message.
struct LogOdds {
  match::Evidence evidence;
  double prior;

  [[nodiscard]] double sum() const noexcept;
};

struct ExplainedCandidate {
  std::uint32_t entry;  // of the FAQ
  match::Match match;
  match::ScoreParts parts;  // of match.score
  LogOdds log_odds;
  float confidence;  // their probability, but never over that of the candidate before
};

struct Class {
  std::string name;
  float probability;
};

// What one model makes of the message.
struct Judged {
  std::vector<Class> classes;  // in the model's order
  std::size_t likeliest;       // of them
  Attribution words;           // what put it ahead of the others, in scores; the model's sharpness makes probabilities of them
};

struct Explanation {
  std::string normalized;
  std::string language;  // by script alone, as of text::language_of; empty: there is no letter to go by
  std::vector<text::Token> tokens;
  std::vector<Term> terms;
  std::vector<Source> features;  // that the triage models read, with the words that they are made of

  knowledge::Understanding understood;         // by the pack's tuning
  std::vector<ExplainedCandidate> candidates;  // with the tuning that was asked for, as all that follows
  knowledge::Verdict verdict;

  // The owner's intents where some are taught, else the categories of the candidates.
  std::vector<Class> intents;
  float intent_threshold;  // from which the likeliest counts
  // None where there are no models for the language.
  std::optional<Judged> priority;
  std::optional<Judged> sentiment;
  std::optional<Judged> small_talk;
  std::optional<Judged> wish;  // for a person
};

// text: any bytes; what is over knowledge::kMaxTextBytes of them is not looked at. The FAQ's locale is the page's; a message in
// another of the pack's is explained by that one. Only the words of the first kMaxTokensExplained tokens are weighed.
inline constexpr std::size_t kMaxTokensExplained = 100;
[[nodiscard]] Explanation explain(const Faq& faq, std::string_view text, const knowledge::Tuning& tuning);

// By the pack's tuning.
[[nodiscard]] inline Explanation explain(const Faq& faq, std::string_view text) { return explain(faq, text, faq.pack().tuning()); }

}  // namespace foyer::inspect

// Writes the bytes that Pack::open reads; README.md has the format. Native only.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "knowledge/faq.h"
#include "knowledge/tuning.h"
#include "match/confidence.h"
#include "match/weights.h"

namespace foyer::knowledge {

// All that a pack has of one locale.
struct LocaleContent {
  const FaqLocale* faq;  // must outlive this
  std::string script;
  std::map<std::string, std::string> phrases;
  match::Weights weights;
  match::Confidence confidence;         // while the browser does not know the language
  match::Confidence taught_confidence;  // and when it does
  std::span<const std::uint8_t> intents = {};  // of classify::train_intent; empty: none
};

// The models that judge messages in one language.
struct TriageModel {
  std::string language;                  // as text::language_of names it
  std::span<const std::uint8_t> models;  // of classify::train_triage
};

// REQUIRES: is_valid(tuning).
[[nodiscard]] std::vector<std::uint8_t> write_pack(std::span<const LocaleContent> locales, std::span<const TriageModel> triage,
                                                   const Tuning& tuning = {});

}  // namespace foyer::knowledge

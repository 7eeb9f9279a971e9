#include <algorithm>
#include <utility>

#include "match/numeric.h"
#include "match/vocabulary.h"
#include "match/weights.h"

namespace foyer::match {
namespace {

// A word that this share of the language's texts has is kept even where the FAQ lacks it: that a question has it tells nothing.
constexpr double kCommonShare = 0.01;

std::size_t entries_with(const Corpus& corpus, std::size_t term) {
  std::size_t count = 0;
  std::uint32_t last = UINT32_MAX;
  for (const Posting& posting : corpus.postings_of(term)) {
    const std::uint32_t entry = corpus.passages[posting.passage].entry;
    if (entry != last) ++count;
    last = entry;
  }
  return count;
}

// BM25's inverse document frequency, in the form that is never negative.
double rarity(std::size_t texts, std::size_t having) {
  const auto all = static_cast<double>(texts);
  const auto some = static_cast<double>(having);
  return logarithm(1 + (all - some + 0.5) / (some + 0.5));
}

// An FAQ is too small to know its language, and the language does not know what this FAQ is about: the mean of both.
std::uint8_t weight_of(const Corpus& corpus, std::size_t term, const language::Language* language) {
  const double in_faq = rarity(corpus.entries(), entries_with(corpus, term));
  const double weight = language == nullptr ? in_faq : (in_faq + language->rarity(corpus.terms[term])) / 2;
  return static_cast<std::uint8_t>(std::clamp(weight * Vocabulary::kWeightUnit + 0.5, 1.0, 255.0));
}

}  // namespace

Weighed weigh(Inverter texts, const language::Language* language) {
  Weights weights;
  if (language != nullptr) {
    for (const std::string_view term : language->common(kCommonShare)) {
      if (!texts.has(term)) weights.common.emplace_back(term);
    }
  }
  for (const std::string& term : weights.common) texts.add_term(term);
  Corpus corpus = std::move(texts).take();
  for (std::size_t term = 0; term < corpus.terms.size(); ++term) {
    weights.of_terms.push_back(weight_of(corpus, term, language));
  }
  return {std::move(corpus), std::move(weights)};
}

Weights weigh(std::span<const EntryText> entries, const language::Language* language) {
  Inverter texts;
  for (const EntryText& entry : entries) texts.add(entry);
  return weigh(std::move(texts), language).weights;
}

}  // namespace foyer::match

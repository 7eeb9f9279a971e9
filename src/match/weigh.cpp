#include <algorithm>
#include <map>

#include "match/numeric.h"
#include "match/terms.h"
#include "match/vocabulary.h"
#include "match/weights.h"

namespace foyer::match {
namespace {

// A word that this share of the language's texts has is kept even where the FAQ lacks it: that a question has it tells nothing.
constexpr double kCommonShare = 0.01;

using Counts = std::map<std::string, std::size_t, std::less<>>;

// In how many texts each term is.
Counts count_texts(std::span<const std::string_view> texts) {
  Counts counts;
  for (const std::string_view text : texts) {
    for (Term& term : terms_of(text)) ++counts[std::move(term.text)];
  }
  return counts;
}

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

}  // namespace

// An FAQ is too small to know its language, and the language does not know what this FAQ is about: the mean of both.
Weights weigh(std::span<const EntryText> entries, std::span<const std::string_view> background) {
  const Counts in_background = count_texts(background);
  const Corpus own = invert(entries);
  Weights weights;
  for (const auto& [term, count] : in_background) {
    const bool is_common = static_cast<double>(count) >= kCommonShare * static_cast<double>(background.size());
    if (is_common && !std::binary_search(own.terms.begin(), own.terms.end(), term)) weights.common.push_back(term);
  }
  const Corpus corpus = invert(entries, weights.common);
  for (std::size_t term = 0; term < corpus.terms.size(); ++term) {
    const auto found = in_background.find(corpus.terms[term]);
    const std::size_t having = found == in_background.end() ? 0 : found->second;
    const double in_faq = rarity(corpus.entries(), entries_with(corpus, term));
    const double weight = background.empty() ? in_faq : (in_faq + rarity(background.size(), having)) / 2;
    weights.of_terms.push_back(static_cast<std::uint8_t>(std::clamp(weight * Vocabulary::kWeightUnit + 0.5, 1.0, 255.0)));
  }
  return weights;
}

}  // namespace foyer::match

#include "match/index.h"

#include <cmath>

namespace foyer::match {
namespace {

// BM25F's: how much long passages are discounted, and what a term in an answer counts, which says much that nobody asks. Chosen like
// the weights of search.cpp.
constexpr double kLengthDiscount = 0.75;
constexpr double kAnswerWeight = 0.5;

}  // namespace

std::optional<Index> Index::make(std::span<const EntryText> entries, const Weights& weights) {
  Corpus corpus = invert(entries, weights.common);
  if (corpus.terms.size() != weights.of_terms.size()) return std::nullopt;
  return Index(std::move(corpus), weights.of_terms);
}

Index::Index(Corpus corpus, std::span<const std::uint8_t> weights)
    : vocabulary_(std::make_unique<const Vocabulary>(std::move(corpus.terms), weights)),
      neighbours_(*vocabulary_),
      corpus_(std::move(corpus)) {
  measure_passages();
  weigh_postings();
}

void Index::measure_passages() {
  measures_.resize(corpus_.passages.size());
  for (TermId term = 0; term < vocabulary_->size(); ++term) {
    const double weight = vocabulary_->weight(term);
    for (const Posting& posting : corpus_.postings_of(term)) {
      measures_[posting.passage].length += posting.count;
      measures_[posting.passage].norm += weight * weight;
    }
  }
  double lengths[2] = {0, 0};  // of wordings, of answers
  double counts[2] = {0, 0};
  for (std::size_t i = 0; i < measures_.size(); ++i) {
    measures_[i].norm = std::sqrt(measures_[i].norm);
    const std::size_t field = corpus_.passages[i].is_answer ? 1 : 0;
    lengths[field] += measures_[i].length;
    counts[field] += 1;
  }
  if (lengths[0] > 0) mean_wording_length_ = lengths[0] / counts[0];
  if (lengths[1] > 0) mean_answer_length_ = lengths[1] / counts[1];
}

void Index::weigh_postings() {
  impacts_.reserve(corpus_.postings.size());
  for (const Posting& posting : corpus_.postings) {
    const bool is_answer = corpus_.passages[posting.passage].is_answer;
    const double mean = is_answer ? mean_answer_length_ : mean_wording_length_;
    const double discount = 1 - kLengthDiscount + kLengthDiscount * measures_[posting.passage].length / mean;
    impacts_.push_back(static_cast<float>((is_answer ? kAnswerWeight : 1) * posting.count / discount));
  }
}

// The postings have every text's terms, so that the texts themselves are not needed again.
void Index::learn(std::shared_ptr<const language::Language> language) {
  language_ = std::move(language);
  const std::size_t dimensions = language_->dimensions();
  std::vector<float> sums(corpus_.passages.size() * dimensions);
  for (TermId term = 0; term < vocabulary_->size(); ++term) {
    for (const Posting& posting : corpus_.postings_of(term)) {
      language_->add(vocabulary_->term(term), posting.count, std::span(sums).subspan(posting.passage * dimensions, dimensions));
    }
  }
  meanings_.clear();
  for (std::size_t passage = 0; passage < corpus_.passages.size(); ++passage) {
    const auto meaning = language::Language::meaning_of(std::span<const float>(sums).subspan(passage * dimensions, dimensions));
    meanings_.insert(meanings_.end(), meaning.begin(), meaning.end());
  }
}

}  // namespace foyer::match

#include "match/index.h"

#include <cmath>
#include <utility>

namespace foyer::match {
namespace {

// BM25F's: how much long passages are discounted, and what a term in an answer counts, which says much that nobody asks. Chosen like
// the weights of search.cpp.
constexpr double kLengthDiscount = 0.75;
constexpr double kAnswerWeight = 0.5;

// Of each passage, in terms.
std::vector<double> lengths_of(const Corpus& corpus) {
  std::vector<double> lengths(corpus.passages.size());
  for (const Posting& posting : corpus.postings) lengths[posting.passage] += posting.count;
  return lengths;
}

class MeanLengths {
 public:
  MeanLengths(const Corpus& corpus, std::span<const double> lengths) {
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      sums_[corpus.passages[i].is_answer] += lengths[i];
      counts_[corpus.passages[i].is_answer] += 1;
    }
  }

  // 1 where all are empty.
  [[nodiscard]] double of(bool is_answer) const noexcept { return sums_[is_answer] > 0 ? sums_[is_answer] / counts_[is_answer] : 1; }

 private:
  double sums_[2] = {0, 0};  // of wordings, of answers
  double counts_[2] = {0, 0};
};

}  // namespace

Index Index::make(std::span<const EntryText> entries, const Weights& weights) {
  return make({invert(entries, weights.common), weights});
}

Index Index::make(Weighed texts) {
  auto of_terms = std::move(texts.weights.of_terms);
  of_terms.resize(texts.corpus.terms.size());
  return Index(std::move(texts.corpus), std::move(of_terms));
}

Index::Index(Corpus corpus, std::vector<std::uint8_t> weights)
    : vocabulary_(std::make_unique<const Vocabulary>(std::move(corpus.terms), std::move(weights))),
      neighbours_(*vocabulary_),
      corpus_(std::move(corpus)) {
  weigh_passages();
  weigh_postings();
}

void Index::weigh_passages() {
  norms_.resize(corpus_.passages.size());
  for (TermId term = 0; term < vocabulary_->size(); ++term) {
    const double weight = vocabulary_->weight(term);
    for (const Posting& posting : corpus_.postings_of(term)) norms_[posting.passage] += weight * weight;
  }
  for (double& norm : norms_) norm = std::sqrt(norm);
}

void Index::weigh_postings() {
  const auto lengths = lengths_of(corpus_);
  const MeanLengths means(corpus_, lengths);
  impacts_.reserve(corpus_.postings.size());
  for (const Posting& posting : corpus_.postings) {
    const bool is_answer = corpus_.passages[posting.passage].is_answer;
    const double discount = 1 - kLengthDiscount + kLengthDiscount * lengths[posting.passage] / means.of(is_answer);
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
  wording_meanings_.clear();
  answer_meanings_.clear();
  for (std::size_t passage = 0; passage < corpus_.passages.size(); ++passage) {
    const auto meaning = language::Language::meaning_of(std::span<const float>(sums).subspan(passage * dimensions, dimensions));
    auto& meanings = corpus_.passages[passage].is_answer ? answer_meanings_ : wording_meanings_;
    meanings.insert(meanings.end(), meaning.begin(), meaning.end());
  }
}

}  // namespace foyer::match

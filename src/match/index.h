// The search index of one locale's FAQ. Each entry has passages: its question, its alternatives, its answer. A query is ranked
// by two measures, added: BM25F over an entry as a whole (Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and
// Beyond", 2009), and the cosine to its nearest question or alternative. README.md has the reasons and the numbers.
// Thread rule: read-only once made; any number of threads may search one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "language/language.h"
#include "match/blend.h"
#include "match/corpus.h"
#include "match/neighbours.h"
#include "text/terms.h"
#include "match/vocabulary.h"
#include "match/weights.h"

namespace foyer::match {

// One entry that a query may mean, and the evidence for it.
struct Match {
  std::uint32_t entry;
  double score;       // 0 to 1: what entries are ranked by
  double relevance;   // 0 to 1: BM25F, as a share of the most that the query's terms could give
  double similarity;  // 0 to 1: cosine to the nearest question or alternative; 1 for the same words
  double coverage;    // 0 to 1: the weight of the query's terms that the entry has, as a share of all
  double meaning;     // -1 to 1: cosine of what the query is about to the nearest question or alternative; 0 without language
  double theme;       // -1 to 1: the same to the mean of question and alternatives
  double answer;      // -1 to 1: the same to the answer

  bool operator==(const Match&) const = default;
};

// What a search is to ignore, so that an FAQ's own wordings can be tried as queries against the rest of it.
struct Exclusion {
  std::uint32_t entry;
  std::optional<std::uint32_t> wording;  // only this one of it: 0 the question, 1 the first alternative …
};

// One of an FAQ's own wordings as a query: what it finds in the whole FAQ, and in the FAQ without it.
struct Rehearsal {
  std::vector<Match> as_it_is;
  std::vector<Match> without_wording;
};

// How likely one entry is what a visitor has begun to type. Higher is likelier; not comparable between drafts.
struct Suggestion {
  std::uint32_t entry;
  double score;  // 0 to 1
};

// Whether the last word of a draft may still go on: "ret", not "return ".
enum class LastWord : std::uint8_t { kUnfinished, kFinished };

class Index {
 public:
  // entries: only looked at while the index is made. weights: of weigh(entries, …); a term that they lack weighs nothing.
  [[nodiscard]] static Index make(std::span<const EntryText> entries, const Weights& weights);
  [[nodiscard]] static Index make(Weighed texts);

  [[nodiscard]] std::size_t entries() const noexcept { return corpus_.entries(); }

  // From here on texts are also compared by what they are about. language: of this FAQ's; must not be null.
  void learn(std::shared_ptr<const language::Language> language);
  [[nodiscard]] const language::Language* language() const noexcept { return language_.get(); }
  [[nodiscard]] const std::shared_ptr<const language::Language>& shared_language() const noexcept { return language_; }

  // What the term weighs here; nothing where no text has it and the language seldom.
  [[nodiscard]] std::optional<double> weight_of(std::string_view term) const noexcept {
    const auto known = vocabulary_->find(term);
    return known ? std::optional(vocabulary_->weight(*known)) : std::nullopt;
  }

  // Best first, at most max, only entries that share something with the query; equal scores in the entries' order.
  // terms: of text::terms_of(query). blend: 0 to kMaxBlend, by which they are ranked.
  [[nodiscard]] std::vector<Match> search(std::span<const text::Term> terms, std::size_t max,
                                          const std::optional<Exclusion>& without = std::nullopt, float blend = kUsualBlend) const;

  // Both searches for a wording of an entry by the usual blend, for little more than the price of one: leaving out a part of an entry changes no
  // other's score. terms: of the wording.
  [[nodiscard]] Rehearsal rehearse(std::span<const text::Term> terms, std::size_t max, std::uint32_t entry,
                                   std::uint32_t wording) const;

  // What a draft may become: best first, at most max, equal scores in the entries' order. Only questions and alternatives count,
  // without meaning, so that it costs little at every keystroke. tokens: of the draft; an unfinished last word stands for all
  // that begin with it, or nearly so where none does.
  [[nodiscard]] std::vector<Suggestion> suggest(std::span<const text::Token> tokens, LastWord last, std::size_t max) const;

 private:
  friend class Search;
  friend class Suggester;

  Index(Corpus corpus, std::vector<std::uint8_t> weights);
  void weigh_passages();
  void weigh_postings();
  [[nodiscard]] std::span<const float> impacts_of(TermId term) const noexcept {
    return std::span(impacts_).subspan(corpus_.first_postings[term], corpus_.postings_of(term).size());
  }
  [[nodiscard]] std::span<const std::int8_t> meaning_of_answer(std::uint32_t entry) const noexcept {
    return std::span(answer_meanings_).subspan(entry * language_->dimensions(), language_->dimensions());
  }

  std::unique_ptr<const Vocabulary> vocabulary_;  // where neighbours_ can point to it while the index moves
  Neighbours neighbours_;
  Corpus corpus_;                  // its terms are in vocabulary_
  std::vector<double> norms_;      // of each passage: Euclidean length of its terms' weights
  std::vector<float> impacts_;     // of each posting: how often its term stands there, weighed by field and length
  std::shared_ptr<const language::Language> language_;
  // language::Meaning of each wording and of each answer, one after the other. Apart, since a search looks at all wordings, in one go,
  // and at few answers.
  std::vector<std::int8_t> wording_meanings_;
  std::vector<std::int8_t> answer_meanings_;
};

}  // namespace foyer::match

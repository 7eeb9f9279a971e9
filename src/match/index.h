// The search index of one locale's FAQ. Each entry has passages: its question, its alternatives, its answer. A query is ranked
// by two measures, added: BM25F over an entry as a whole (Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and
// Beyond", 2009), and the cosine to its nearest question or alternative. README.md has the reasons and the numbers.
//
//   varint   entries E
//   E times  varint alternatives * 2 + (1 if there is an answer); the question is always there
//   vocabulary (vocabulary.h), V terms
//   V times  varint passages P with the term, then P times varint (distance to the passage before, less one) * 2 + (1 if it
//            stands there more than once), in that case followed by varint count - 2
//
// Thread rule: read-only once read; any number of threads may search one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "match/neighbours.h"
#include "match/terms.h"
#include "match/vocabulary.h"

namespace foyer::match {

// One entry that a query may mean, and the evidence for it.
struct Match {
  std::uint32_t entry;
  double score;       // 0 to 1: what entries are ranked by
  double relevance;   // 0 to 1: BM25F, as a share of the most that the query's terms could give
  double similarity;  // 0 to 1: cosine to the nearest question or alternative; 1 for the same words
  double coverage;    // 0 to 1: the weight of the query's terms that the entry has, as a share of all
};

// What a search is to ignore, so that an FAQ's own wordings can be tried as queries against the rest of it.
struct Exclusion {
  std::uint32_t entry;
  std::optional<std::uint32_t> wording;  // only this one of it: 0 the question, 1 the first alternative …
};

class Index {
 public:
  Index() = default;
  Index(Index&&) noexcept = default;
  Index& operator=(Index&&) noexcept = default;

  // Fails the reader where a bound does not hold.
  void read(ByteReader& in);

  [[nodiscard]] std::size_t entries() const noexcept { return first_passages_.empty() ? 0 : first_passages_.size() - 1; }
  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return *vocabulary_; }

  // Best first, at most max, only entries that share something with the query; equal scores in the entries' order.
  // terms: of terms_of(query).
  [[nodiscard]] std::vector<Match> search(std::span<const Term> terms, std::size_t max,
                                          const std::optional<Exclusion>& without = std::nullopt) const;

 private:
  friend class Search;

  struct Posting {
    std::uint32_t passage;
    std::uint32_t count;
  };
  struct Passage {
    std::uint32_t entry;
    bool answer;
    double length = 0;  // terms
    double norm = 0;    // Euclidean length of its terms' weights
  };

  bool read_passages(ByteReader& in);
  void read_postings(ByteReader& in);
  void measure_passages();
  [[nodiscard]] std::span<const Posting> postings(TermId term) const noexcept;

  std::unique_ptr<Vocabulary> vocabulary_;  // where neighbours_ can point to it while the index moves
  std::optional<Neighbours> neighbours_;
  std::vector<std::uint32_t> first_passages_;  // of each entry, and the end
  std::vector<Passage> passages_;
  std::vector<std::uint32_t> first_postings_;  // of each term, and the end
  std::vector<Posting> postings_;
  double mean_question_length_ = 1;
  double mean_answer_length_ = 1;
};

}  // namespace foyer::match

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/apart.h"
#include "match/index.h"
#include "match/score.h"

namespace foyer::match {
namespace {

// BM25's own: how soon a repeated term tells nothing more. This and the other weights of words were chosen on FAQs made of the
// training and validation parts of Banking77, CLINC150 and HWU64.
constexpr double kSaturation = 1.8;

// Rounded to whole numbers, two meanings of 512 dimensions may be 11 longer each than language::kMeaningLength.
constexpr double kGreatestCosine = 1.05;
constexpr double kRounding = 1e-9;  // of a mean, more than enough

// Of a word that the FAQ does not have: as telling as one that a text in thirty has, or half as much as the language says.
constexpr double kUnknownWeight = 3.5;
constexpr double kUnknownShare = 0.5;

// A word that the FAQ has may mean its near neighbours too ("invoice", "invoicing"), though it is the likelier reading.
constexpr double kMinSimilarityOfKnown = 0.4;
constexpr double kTrustBesideKnown = 0.7;

struct Meant {
  TermId term;
  double similarity;
};

// Filled by the engine itself, where a vector's elements are made one by one in code that is built for size.
template <class T>
using Zeros = std::unique_ptr<T[]>;

// The best matches so far, those of a score over 0.
class Ranking {
 public:
  explicit Ranking(std::size_t max) : max_(max) { matches_.reserve(max + 1); }

  void add(const Match& match) {
    if (match.score <= 0 || (is_full() && !is_better(match, matches_.back()))) return;
    matches_.insert(std::upper_bound(matches_.begin(), matches_.end(), match, is_better), match);
    if (matches_.size() > max_) matches_.pop_back();
  }

  // What a match must reach to be among them.
  [[nodiscard]] double least() const noexcept { return is_full() ? matches_.back().score : 0; }
  [[nodiscard]] std::vector<Match> take() && { return std::move(matches_); }

 private:
  [[nodiscard]] bool is_full() const noexcept { return matches_.size() == max_; }

  std::size_t max_;
  std::vector<Match> matches_;
};

}  // namespace

// One search's memory. Each term of the query is spread over the index, best reading of it first, then added up.
class Search {
 public:
  Search(const Index& index, const std::optional<Exclusion>& without, float blend = kUsualBlend)
      : index_(index),
        blend_(blend),
        entries_(std::make_unique<EntryState[]>(index.entries())),
        dots_(std::make_unique<double[]>(index.norms_.size())) {
    if (!without) return;
    const auto& firsts = index.corpus_.first_passages;
    first_excluded_ = firsts[without->entry] + without->wording.value_or(0);
    excluded_ = without->wording ? 1 : firsts[without->entry + 1] - first_excluded_;
  }

  void add(const text::Term& term) {
    const auto known = index_.vocabulary_->find(term.text);
    const auto meant = readings(term, known);
    const double weight = known ? index_.vocabulary_->weight(*known) : unknown_weight(term);
    total_ += weight;
    squares_ += weight * weight;
    if (known && meant.size() == 1) return add_exact(*known, weight);
    for (const Meant& reading : meant) spread(reading);
    collect(weight);
  }

  // Every term is added. What the query is about, where the index knows the language.
  void finish(std::span<const text::Term> terms) {
    length_ = std::sqrt(squares_);
    if (index_.language_) compare_meanings(terms);
  }

  // The same, after another search for the same terms.
  void finish(const Search& other) {
    length_ = other.length_;
    meaning_ = other.meaning_;
    cosines_ = other.cosines_;
  }

  // max: at least 1. Comparing meanings is most of the work: answers are compared only where they could make a difference, which is
  // seldom once there are max matches.
  [[nodiscard]] std::vector<Match> best(std::size_t max) const {
    Ranking ranking(max);
    double needed = cosine_needed_for(ranking.least());
    for (std::uint32_t entry = 0; entry < index_.entries(); ++entry) {
      if (is_out_of_reach(entry, needed)) continue;
      Match found = by_words(entry);
      if (index_.language_) {
        compare_wordings(found);
        if (score_of(found) + most_of_answer() < ranking.least()) continue;
        compare_answer(found);
      }
      found.score = score_of(found);
      ranking.add(found);
      needed = cosine_needed_for(ranking.least());
    }
    return std::move(ranking).take();
  }

  // 0 where the entry shares nothing with the query.
  [[nodiscard]] Match of(std::uint32_t entry) const {
    Match found = by_words(entry);
    if (index_.language_) {
      compare_wordings(found);
      compare_answer(found);
    }
    found.score = score_of(found);
    return found;
  }

 private:
  struct EntryState {
    double relevance = 0;
    double covered = 0;
  };

  // What the term being added is in one entry.
  struct Occurrence {
    double frequency = 0;   // weighed by field and length
    double similarity = 0;  // of the best reading of it
  };

  std::vector<Meant> readings(const text::Term& term, std::optional<TermId> known) const {
    std::vector<Meant> meant;
    if (known) meant.push_back({*known, 1});
    if (term.kind != text::TermKind::kWord) return meant;
    for (const Neighbour& neighbour : index_.neighbours_.of(term.text)) {
      if (known && neighbour.similarity < kMinSimilarityOfKnown) break;
      meant.push_back({neighbour.term, neighbour.similarity * (known ? kTrustBesideKnown : 1)});
    }
    return meant;
  }

  FOYER_APART void compare_meanings(std::span<const text::Term> terms) {
    meaning_ = index_.language_->meaning_of(terms);
    cosines_ = language::cosines(meaning_, index_.wording_meanings_);
  }

  FOYER_APART double rarity(const text::Term& term) const { return index_.language_->rarity(term.text); }

  double unknown_weight(const text::Term& term) const {
    const bool is_known_to_language = index_.language_ && term.kind == text::TermKind::kWord;
    return is_known_to_language ? kUnknownShare * rarity(term) : kUnknownWeight;
  }

  // Unsigned: what lies before the first wraps round.
  bool is_excluded(std::uint32_t passage) const { return passage - first_excluded_ < excluded_; }

  void add_relevance(std::uint32_t entry, const Occurrence& occurrence, double weight) {
    entries_[entry].relevance += weight * occurrence.frequency * (kSaturation + 1) / (occurrence.frequency + kSaturation);
    entries_[entry].covered += weight * occurrence.similarity;
  }

  // The same as spread and collect, in one go: most words of a query, and all that nearly every entry has, have one reading.
  void add_exact(TermId term, double weight) {
    const auto postings = index_.corpus_.postings_of(term);
    const auto impacts = index_.impacts_of(term);
    for (std::size_t i = 0; i < postings.size();) {
      const std::uint32_t entry = index_.corpus_.passages[postings[i].passage].entry;
      Occurrence occurrence;
      for (; i < postings.size() && index_.corpus_.passages[postings[i].passage].entry == entry; ++i) {
        const std::uint32_t passage = postings[i].passage;
        if (is_excluded(passage)) continue;
        occurrence.frequency += impacts[i];
        occurrence.similarity = 1;
        if (!index_.corpus_.passages[passage].is_answer) dots_[passage] += weight * weight;
      }
      add_relevance(entry, occurrence, weight);
    }
  }

  void spread(const Meant& meant) {
    if (!occurrences_) occurrences_ = std::make_unique<Occurrence[]>(index_.entries());
    if (!nearest_) nearest_ = std::make_unique<double[]>(index_.norms_.size());
    const double weight = meant.similarity * index_.vocabulary_->weight(meant.term);
    const auto postings = index_.corpus_.postings_of(meant.term);
    const auto impacts = index_.impacts_of(meant.term);
    for (std::size_t i = 0; i < postings.size(); ++i) {
      const std::uint32_t at = postings[i].passage;
      if (is_excluded(at)) continue;
      const Passage& passage = index_.corpus_.passages[at];
      Occurrence& occurrence = occurrences_[passage.entry];
      if (occurrence.frequency == 0) touched_entries_.push_back(passage.entry);
      occurrence.frequency += meant.similarity * impacts[i];
      occurrence.similarity = std::max(occurrence.similarity, meant.similarity);
      if (passage.is_answer) continue;
      double& nearest = nearest_[at];
      if (nearest == 0) touched_passages_.push_back(at);
      nearest = std::max(nearest, weight);
    }
  }

  // Adds what the term just spread brings to each passage and entry, and clears it for the next.
  void collect(double weight) {
    for (const std::uint32_t at : touched_passages_) {
      dots_[at] += weight * nearest_[at];
      nearest_[at] = 0;
    }
    for (const std::uint32_t entry : touched_entries_) {
      add_relevance(entry, occurrences_[entry], weight);
      occurrences_[entry] = {};
    }
    touched_passages_.clear();
    touched_entries_.clear();
  }

  double score_of(const Match& found) const { return parts_of(found, blend_).sum(); }

  // What an answer's meaning can add to a score.
  double most_of_answer() const { return blend_ * kAnswerMeaningWeight * kGreatestCosine; }

  // How near a wording of an entry has to be that has nothing of the query, for a score. No number where meaning does not count.
  double cosine_needed_for(double score) const {
    return (score - most_of_answer()) / (blend_ * (kMeaningWeight + kThemeWeight)) - kRounding;
  }

  // Most entries of a large FAQ have nothing of the query, and mean something else.
  bool is_out_of_reach(std::uint32_t entry, double needed) const {
    if (entries_[entry].covered > 0) return false;
    if (!index_.language_ || blend_ == 0) return true;
    const std::uint32_t first = index_.corpus_.first_passages[entry];
    const double* cosine = cosines_.data() + index_.corpus_.wording_number(first);
    const double* end = cosine + (index_.corpus_.answer_of(entry) - first);
    return std::all_of(cosine, end, [&](double one) { return one < needed; });
  }

  Match by_words(std::uint32_t entry) const {
    const EntryState& state = entries_[entry];
    Match found{entry, 0, 0, 0, 0, 0, 0, 0};
    if (state.covered == 0) return found;
    found.similarity = similarity_of(entry);
    found.relevance = state.relevance / (total_ * (kSaturation + 1));
    found.coverage = state.covered / total_;
    return found;
  }

  double similarity_of(std::uint32_t entry) const {
    const auto& firsts = index_.corpus_.first_passages;
    double similarity = 0;
    for (std::uint32_t passage = firsts[entry]; passage < index_.corpus_.answer_of(entry); ++passage) {
      if (dots_[passage] > 0) similarity = std::max(similarity, dots_[passage] / index_.norms_[passage]);
    }
    return std::min(similarity / length_, 1.0);
  }

  FOYER_APART void compare_wordings(Match& found) const {
    const auto& firsts = index_.corpus_.first_passages;
    double sum = 0;
    double wordings = 0;
    for (std::uint32_t passage = firsts[found.entry]; passage < index_.corpus_.answer_of(found.entry); ++passage) {
      if (is_excluded(passage)) continue;
      const double cosine = cosines_[index_.corpus_.wording_number(passage)];
      found.meaning = wordings == 0 ? cosine : std::max(found.meaning, cosine);
      sum += cosine;
      ++wordings;
    }
    if (wordings > 0) found.theme = sum / wordings;
  }

  FOYER_APART void compare_answer(Match& found) const {
    const std::uint32_t answer = index_.corpus_.answer_of(found.entry);
    if (is_excluded(answer) || index_.norms_[answer] == 0) return;  // 0: there is none
    found.answer = language::cosine(meaning_, index_.meaning_of_answer(found.entry));
  }

  const Index& index_;
  float blend_;
  std::uint32_t first_excluded_ = 0;
  std::uint32_t excluded_ = 0;  // so many passages
  Zeros<EntryState> entries_;
  Zeros<double> dots_;  // query times passage
  // Of a term that has several readings, all zero again once they are collected.
  Zeros<Occurrence> occurrences_;
  Zeros<double> nearest_;  // to each passage, its best reading
  std::vector<std::uint32_t> touched_entries_;
  std::vector<std::uint32_t> touched_passages_;
  language::Meaning meaning_;
  std::vector<double> cosines_;  // of meaning_ to each wording
  double total_ = 0;
  double squares_ = 0;
  double length_ = 0;  // Euclidean, of the query's weights
};

namespace {

std::vector<Match> first(std::vector<Match> matches, std::size_t max) {
  matches.resize(std::min(max, matches.size()));
  return matches;
}

}  // namespace

std::vector<Match> Index::search(std::span<const text::Term> terms, std::size_t max, const std::optional<Exclusion>& without,
                                 float blend) const {
  if (max == 0) return {};
  Search search(*this, without, blend);
  for (const text::Term& term : terms) search.add(term);
  search.finish(terms);
  return search.best(max);
}

Rehearsal Index::rehearse(std::span<const text::Term> terms, std::size_t max, std::uint32_t entry, std::uint32_t wording) const {
  const std::optional<Exclusion> nothing;
  const std::optional<Exclusion> itself = Exclusion{entry, wording};
  Search whole(*this, nothing);
  Search rest(*this, itself);
  for (const text::Term& term : terms) {
    whole.add(term);
    rest.add(term);
  }
  whole.finish(terms);
  rest.finish(whole);
  const auto all = whole.best(max + 1);
  auto held_out = all;
  std::erase_if(held_out, [&](const Match& match) { return match.entry == entry; });
  if (const Match left = rest.of(entry); left.score > 0)
    held_out.insert(std::upper_bound(held_out.begin(), held_out.end(), left, is_better), left);
  return {first(all, max), first(std::move(held_out), max)};
}

}  // namespace foyer::match

#include <algorithm>
#include <cmath>

#include "match/index.h"

namespace foyer::match {
namespace {

// BM25's own: how soon a repeated term tells nothing more, and how much long passages are discounted. These and the other
// weights of words were chosen on FAQs made of the training and validation parts of Banking77, CLINC150 and HWU64; those of meaning,
// and the cosine's share beside it, on five trades too that the language packs had not been trained on.
constexpr double kSaturation = 1.8;
constexpr double kLengthDiscount = 0.75;

constexpr double kAnswerWeight = 0.5;   // of a term in an answer: an answer says much that nobody asks
constexpr double kCosineShare = 0.2;    // of the cosine in an entry's score

// Of the three cosines of meaning, beside the score of the words.
constexpr double kMeaningWeight = 0.3;
constexpr double kThemeWeight = 0.5;
constexpr double kAnswerMeaningWeight = 0.3;

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

}  // namespace

// One search's memory. Each term of the query is spread over the index, best reading of it first, then added up.
class Search {
 public:
  Search(const Index& index, const std::optional<Exclusion>& without)
      : index_(index),
        without_(without),
        entries_(index.entries()),
        dots_(index.measures_.size()),
        nearest_(index.measures_.size()) {}

  void add(const text::Term& term) {
    const auto known = index_.vocabulary_->find(term.text);
    const auto meant = readings(term, known);
    const double weight = known ? index_.vocabulary_->weight(*known) : unknown_weight(term);
    total_ += weight;
    squares_ += weight * weight;
    for (const Meant& reading : meant) spread(reading);
    collect(weight);
  }

  // What the query is about, where the index knows the language.
  void add_meaning(std::span<const text::Term> terms) {
    if (index_.language_) meaning_ = index_.language_->meaning_of(terms);
  }

  [[nodiscard]] std::vector<Match> best(std::size_t max) const {
    std::vector<Match> matches;
    for (std::uint32_t entry = 0; entry < entries_.size(); ++entry) {
      const Match found = match(entry);
      if (found.score > 0) matches.push_back(found);
    }
    const std::size_t kept = std::min(max, matches.size());
    std::partial_sort(
        matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(kept), matches.end(),
        [](const Match& a, const Match& b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; });
    matches.resize(kept);
    return matches;
  }

  // 0 where the entry shares nothing with the query.
  [[nodiscard]] Match of(std::uint32_t entry) const { return match(entry); }

 private:
  struct EntryState {
    double relevance = 0;
    double covered = 0;
    double frequency = 0;   // of the term being added, weighed by field and length
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

  double unknown_weight(const text::Term& term) const {
    const bool is_known_to_language = index_.language_ && term.kind == text::TermKind::kWord;
    return is_known_to_language ? kUnknownShare * index_.language_->rarity(term.text) : kUnknownWeight;
  }

  bool is_excluded(std::uint32_t passage) const {
    if (!without_ || index_.corpus_.passages[passage].entry != without_->entry) return false;
    return !without_->wording || passage == index_.corpus_.first_passages[without_->entry] + *without_->wording;
  }

  void spread(const Meant& meant) {
    const double weight = index_.vocabulary_->weight(meant.term);
    for (const Posting& posting : index_.corpus_.postings_of(meant.term)) {
      if (is_excluded(posting.passage)) continue;
      const Passage& passage = index_.corpus_.passages[posting.passage];
      EntryState& state = entries_[passage.entry];
      if (state.frequency == 0) touched_entries_.push_back(passage.entry);
      const double mean = passage.is_answer ? index_.mean_answer_length_ : index_.mean_wording_length_;
      const double field = passage.is_answer ? kAnswerWeight : 1;
      const double discount = 1 - kLengthDiscount + kLengthDiscount * index_.measures_[posting.passage].length / mean;
      state.frequency += field * meant.similarity * posting.count / discount;
      state.similarity = std::max(state.similarity, meant.similarity);
      if (passage.is_answer) continue;
      if (nearest_[posting.passage] == 0) touched_passages_.push_back(posting.passage);
      nearest_[posting.passage] = std::max(nearest_[posting.passage], meant.similarity * weight);
    }
  }

  // Adds what the term just spread brings to each passage and entry, and clears it for the next.
  void collect(double weight) {
    for (const std::uint32_t passage : touched_passages_) {
      dots_[passage] += weight * nearest_[passage];
      nearest_[passage] = 0;
    }
    for (const std::uint32_t entry : touched_entries_) {
      EntryState& state = entries_[entry];
      state.relevance += weight * state.frequency * (kSaturation + 1) / (state.frequency + kSaturation);
      state.covered += weight * state.similarity;
      state.frequency = 0;
      state.similarity = 0;
    }
    touched_passages_.clear();
    touched_entries_.clear();
  }

  Match match(std::uint32_t entry) const {
    const EntryState& state = entries_[entry];
    double similarity = 0;
    const auto& firsts = index_.corpus_.first_passages;
    for (std::uint32_t passage = firsts[entry]; passage < firsts[entry + 1]; ++passage) {
      const double norms = index_.measures_[passage].norm * std::sqrt(squares_);
      if (dots_[passage] > 0) similarity = std::max(similarity, dots_[passage] / norms);
    }
    Match found{entry, 0, 0, std::min(similarity, 1.0), 0, 0, 0, 0};
    if (total_ > 0) {
      found.relevance = state.relevance / (total_ * (kSaturation + 1));
      found.coverage = state.covered / total_;
    }
    if (index_.language_) compare_meanings(found);
    found.score = (1 - kCosineShare) * found.relevance + kCosineShare * found.similarity +
                  kMeaningWeight * found.meaning + kThemeWeight * found.theme + kAnswerMeaningWeight * found.answer;
    return found;
  }

  void compare_meanings(Match& found) const {
    const auto& firsts = index_.corpus_.first_passages;
    double sum = 0;
    double wordings = 0;
    for (std::uint32_t passage = firsts[found.entry]; passage < firsts[found.entry + 1]; ++passage) {
      if (is_excluded(passage)) continue;
      const double cosine = language::cosine(meaning_, index_.meaning_of(passage));
      if (index_.corpus_.passages[passage].is_answer) {
        found.answer = cosine;
        continue;
      }
      found.meaning = wordings == 0 ? cosine : std::max(found.meaning, cosine);
      sum += cosine;
      ++wordings;
    }
    if (wordings > 0) found.theme = sum / wordings;
  }

  const Index& index_;
  const std::optional<Exclusion>& without_;
  std::vector<EntryState> entries_;
  std::vector<double> dots_;     // query times passage
  std::vector<double> nearest_;  // of the term being added, its best reading in each passage
  std::vector<std::uint32_t> touched_entries_;
  std::vector<std::uint32_t> touched_passages_;
  language::Meaning meaning_;
  double total_ = 0;
  double squares_ = 0;
};

namespace {

bool is_better(const Match& a, const Match& b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; }

std::vector<Match> first(std::vector<Match> matches, std::size_t max) {
  matches.resize(std::min(max, matches.size()));
  return matches;
}

}  // namespace

std::vector<Match> Index::search(std::span<const text::Term> terms, std::size_t max, const std::optional<Exclusion>& without) const {
  Search search(*this, without);
  for (const text::Term& term : terms) search.add(term);
  search.add_meaning(terms);
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
  whole.add_meaning(terms);
  rest.add_meaning(terms);
  const auto all = whole.best(max + 1);
  auto held_out = all;
  std::erase_if(held_out, [&](const Match& match) { return match.entry == entry; });
  if (const Match left = rest.of(entry); left.score > 0)
    held_out.insert(std::upper_bound(held_out.begin(), held_out.end(), left, is_better), left);
  return {first(all, max), first(std::move(held_out), max)};
}

}  // namespace foyer::match

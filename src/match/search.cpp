#include <algorithm>
#include <cmath>

#include "match/index.h"

namespace foyer::match {
namespace {

// BM25's own: how soon a repeated term tells nothing more. This and the other weights of words were chosen on FAQs made of the
// training and validation parts of Banking77, CLINC150 and HWU64; those of meaning, and the cosine's share beside it, on five trades
// too that the language packs had not been trained on.
constexpr double kSaturation = 1.8;
constexpr double kCosineShare = 0.2;  // of the cosine in an entry's score

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

// Equal scores in the owner's order.
bool is_better(const Match& a, const Match& b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; }

}  // namespace

// One search's memory. Each term of the query is spread over the index, best reading of it first, then added up.
class Search {
 public:
  Search(const Index& index, const std::optional<Exclusion>& without)
      : index_(index), without_(without), entries_(index.entries()), passages_(index.measures_.size()) {}

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

  // What the query is about, where the index knows the language.
  void add_meaning(std::span<const text::Term> terms) {
    if (index_.language_) meaning_ = index_.language_->meaning_of(terms);
  }

  // max: at least 1.
  [[nodiscard]] std::vector<Match> best(std::size_t max) const {
    std::vector<Match> matches;
    matches.reserve(max + 1);
    double least = 0;  // what a match must be over to be among the best
    for (std::uint32_t entry = 0; entry < entries_.size(); ++entry) {
      const Match found = match(entry);
      if (found.score <= least) continue;
      matches.insert(std::upper_bound(matches.begin(), matches.end(), found, is_better), found);
      if (matches.size() > max) matches.pop_back();
      if (matches.size() == max) least = matches.back().score;
    }
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

  struct PassageState {
    double dot = 0;      // query times passage
    double nearest = 0;  // of the term being added, its best reading
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

  static void add_relevance(EntryState& state, double weight) {
    state.relevance += weight * state.frequency * (kSaturation + 1) / (state.frequency + kSaturation);
    state.covered += weight * state.similarity;
    state.frequency = 0;
    state.similarity = 0;
  }

  // The same as spread and collect, in one go: most words of a query, and all that nearly every entry has, have one reading.
  void add_exact(TermId term, double weight) {
    const auto postings = index_.corpus_.postings_of(term);
    const auto impacts = index_.impacts_of(term);
    for (std::size_t i = 0; i < postings.size();) {
      const std::uint32_t entry = index_.corpus_.passages[postings[i].passage].entry;
      EntryState& state = entries_[entry];
      for (; i < postings.size() && index_.corpus_.passages[postings[i].passage].entry == entry; ++i) {
        const std::uint32_t passage = postings[i].passage;
        if (is_excluded(passage)) continue;
        state.frequency += impacts[i];
        state.similarity = 1;
        if (!index_.corpus_.passages[passage].is_answer) passages_[passage].dot += weight * weight;
      }
      add_relevance(state, weight);
    }
  }

  void spread(const Meant& meant) {
    const double weight = meant.similarity * index_.vocabulary_->weight(meant.term);
    const auto postings = index_.corpus_.postings_of(meant.term);
    const auto impacts = index_.impacts_of(meant.term);
    for (std::size_t i = 0; i < postings.size(); ++i) {
      const std::uint32_t at = postings[i].passage;
      if (is_excluded(at)) continue;
      const Passage& passage = index_.corpus_.passages[at];
      EntryState& state = entries_[passage.entry];
      if (state.frequency == 0) touched_entries_.push_back(passage.entry);
      state.frequency += meant.similarity * impacts[i];
      state.similarity = std::max(state.similarity, meant.similarity);
      if (passage.is_answer) continue;
      double& nearest = passages_[at].nearest;
      if (nearest == 0) touched_passages_.push_back(at);
      nearest = std::max(nearest, weight);
    }
  }

  // Adds what the term just spread brings to each passage and entry, and clears it for the next.
  void collect(double weight) {
    for (const std::uint32_t at : touched_passages_) {
      passages_[at].dot += weight * passages_[at].nearest;
      passages_[at].nearest = 0;
    }
    for (const std::uint32_t entry : touched_entries_) add_relevance(entries_[entry], weight);
    touched_passages_.clear();
    touched_entries_.clear();
  }

  Match match(std::uint32_t entry) const {
    const EntryState& state = entries_[entry];
    Match found{entry, 0, 0, 0, 0, 0, 0, 0};
    if (state.covered > 0) {
      found.similarity = similarity_of(entry);
      found.relevance = state.relevance / (total_ * (kSaturation + 1));
      found.coverage = state.covered / total_;
    }
    if (index_.language_) compare_meanings(found);
    found.score = (1 - kCosineShare) * found.relevance + kCosineShare * found.similarity +
                  kMeaningWeight * found.meaning + kThemeWeight * found.theme + kAnswerMeaningWeight * found.answer;
    return found;
  }

  double similarity_of(std::uint32_t entry) const {
    const auto& firsts = index_.corpus_.first_passages;
    double similarity = 0;
    for (std::uint32_t passage = firsts[entry]; passage < firsts[entry + 1]; ++passage) {
      const double dot = passages_[passage].dot;
      if (dot > 0) similarity = std::max(similarity, dot / index_.measures_[passage].norm);
    }
    return std::min(similarity / std::sqrt(squares_), 1.0);
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
  std::vector<PassageState> passages_;
  std::vector<std::uint32_t> touched_entries_;
  std::vector<std::uint32_t> touched_passages_;
  language::Meaning meaning_;
  double total_ = 0;
  double squares_ = 0;
};

namespace {

std::vector<Match> first(std::vector<Match> matches, std::size_t max) {
  matches.resize(std::min(max, matches.size()));
  return matches;
}

}  // namespace

std::vector<Match> Index::search(std::span<const text::Term> terms, std::size_t max, const std::optional<Exclusion>& without) const {
  if (max == 0) return {};
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

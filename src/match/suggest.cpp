#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.h"
#include "match/index.h"

namespace foyer::match {
namespace {

// How far a word is trusted to be what an unfinished one will become. Where words begin as it does, nothing else is looked for.
constexpr double kWhole = 1;
constexpr double kCompletion = 0.95;  // "plan" is rather "plan" than "planet"
constexpr double kMistyped = 0.7;

// Shorter beginnings have too few letters to be told apart once one is wrong.
constexpr std::size_t kMinMistypedLetters = 4;

constexpr double kUnknownWeight = 3.5;     // of a word that no entry has, as in search.cpp
constexpr double kMinCoverage = 0.08;      // below it all of the draft but small words is about something else
constexpr double kCosineShare = 0.4;       // of the cosine in a score: a short question before a long one
constexpr double kAlternativeShare = 0.9;  // the visitor is shown the question, not the alternative that is like the draft

struct Reading {
  TermId term;
  double similarity;
};

std::u32string_view without_first(std::u32string_view letters) { return letters.substr(std::min<std::size_t>(1, letters.size())); }

// Whether word begins with the letters but for one that is wrong, missing, added, or exchanged with the next. Looking at the first
// place where they part is enough: wherever else the error was made, it could have been made there.
bool begins_nearly_with(std::u32string_view word, std::u32string_view letters) {
  const auto parting = std::mismatch(word.begin(), word.end(), letters.begin(), letters.end());
  word.remove_prefix(static_cast<std::size_t>(parting.first - word.begin()));
  letters.remove_prefix(static_cast<std::size_t>(parting.second - letters.begin()));
  if (letters.empty()) return true;
  const auto others = without_first(letters);
  if (without_first(word).starts_with(others) || word.starts_with(others) || without_first(word).starts_with(letters)) return true;
  const bool exchanged = word.size() > 1 && letters.size() > 1 && word[0] == letters[1] && word[1] == letters[0];
  return exchanged && word.substr(2).starts_with(letters.substr(2));
}

}  // namespace

// One draft's memory. Each of its words is spread over the questions and alternatives that have it, then added up.
class Suggester {
 public:
  explicit Suggester(const Index& index)
      : index_(index),
        vocabulary_(*index.vocabulary_),
        entries_(index.entries()),
        passages_(index.norms_.size()) {}

  void add(const text::Term& term) {
    std::vector<Reading> readings;
    if (const auto known = vocabulary_.find(term.text)) readings.push_back({*known, kWhole});
    if (term.kind == text::TermKind::kWord && readings.empty()) readings = neighbours(term.text);
    spread(readings);
  }

  void add_unfinished(const text::Token& word) {
    std::vector<Reading> readings = completions(word);
    if (readings.empty()) readings = mistyped_completions(word);
    if (readings.empty()) readings = neighbours(word.stem);
    spread(readings);
  }

  [[nodiscard]] std::vector<Suggestion> best(std::size_t max) const {
    std::vector<Suggestion> found;
    for (std::uint32_t entry = 0; entry < index_.entries(); ++entry) {
      if (const double score = score_of(entry); score > 0) found.push_back({entry, score});
    }
    const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(max, found.size()));
    std::partial_sort(found.begin(), kept, found.end(), [](const Suggestion& a, const Suggestion& b) {
      return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    });
    found.erase(kept, found.end());
    return found;
  }

 private:
  struct EntryState {
    double similarity = 0;  // of the best reading of the word being added
    double covered = 0;     // of the draft's weight
  };
  struct PassageState {
    double similarity = 0;  // of the best reading of the word being added
    double weight = 0;      // and what it weighs
    double dot = 0;         // draft times passage
  };

  // The vocabulary also has words that only answers or the language have.
  bool is_in_wording(TermId term) const {
    const auto postings = index_.corpus_.postings_of(term);
    return std::any_of(postings.begin(), postings.end(),
                       [&](const Posting& posting) { return !index_.corpus_.passages[posting.passage].is_answer; });
  }

  // The vocabulary has stems: "delivery" is to find "deliveri" too.
  std::vector<Reading> completions(const text::Token& word) const {
    std::vector<Reading> readings;
    const auto range = vocabulary_.beginning_with(word.text);
    for (TermId term = range.first; term < range.end; ++term) {
      if (is_in_wording(term)) readings.push_back({term, vocabulary_.term(term) == word.stem ? kWhole : kCompletion});
    }
    const auto stem = vocabulary_.find(word.stem);
    if (stem && !word.stem.starts_with(word.text) && is_in_wording(*stem)) readings.push_back({*stem, kWhole});
    return readings;
  }

  // Of the words with the same first letter, which is seldom wrong and keeps them few.
  std::vector<Reading> mistyped_completions(const text::Token& word) const {
    std::vector<Reading> readings;
    const std::u32string letters = utf8::to_code_points(word.text);
    if (letters.size() < kMinMistypedLetters) return readings;
    const auto range = vocabulary_.beginning_with(std::string_view(word.text).substr(0, utf8::decode(word.text, 0).length));
    for (TermId term = range.first; term < range.end; ++term) {
      const std::u32string spelt = utf8::to_code_points(vocabulary_.term(term));
      if (begins_nearly_with(spelt, letters) && is_in_wording(term)) readings.push_back({term, kMistyped});
    }
    return readings;
  }

  std::vector<Reading> neighbours(std::string_view word) const {
    std::vector<Reading> readings;
    for (const Neighbour& neighbour : index_.neighbours_.of(word)) {
      if (is_in_wording(neighbour.term)) readings.push_back({neighbour.term, neighbour.similarity});
    }
    return readings;
  }

  void spread(const std::vector<Reading>& readings) {
    double weight = readings.empty() ? kUnknownWeight : 0;
    for (const Reading& reading : readings) {
      weight = std::max(weight, vocabulary_.weight(reading.term));
      for (const Posting& posting : index_.corpus_.postings_of(reading.term)) reach(posting.passage, reading);
    }
    total_ += weight;
    squares_ += weight * weight;
    collect(weight);
  }

  void reach(std::uint32_t passage, const Reading& reading) {
    if (index_.corpus_.passages[passage].is_answer) return;
    PassageState& state = passages_[passage];
    if (state.similarity == 0) touched_.push_back(passage);
    if (reading.similarity <= state.similarity) return;
    state.similarity = reading.similarity;
    state.weight = vocabulary_.weight(reading.term);
    EntryState& entry = entries_[index_.corpus_.passages[passage].entry];
    entry.similarity = std::max(entry.similarity, reading.similarity);
  }

  // Adds what the word just spread brings, and clears it for the next.
  void collect(double weight) {
    for (const std::uint32_t passage : touched_) {
      PassageState& state = passages_[passage];
      EntryState& entry = entries_[index_.corpus_.passages[passage].entry];
      state.dot += weight * state.similarity * state.weight;
      entry.covered += weight * entry.similarity;
      state.similarity = entry.similarity = 0;
    }
    touched_.clear();
  }

  double score_of(std::uint32_t entry) const {
    const double covered = entries_[entry].covered;
    if (covered <= 0 || covered < kMinCoverage * total_) return 0;
    const auto& firsts = index_.corpus_.first_passages;
    double cosine = cosine_to(firsts[entry]);
    for (std::uint32_t passage = firsts[entry] + 1; passage < firsts[entry + 1]; ++passage) {
      cosine = std::max(cosine, kAlternativeShare * cosine_to(passage));
    }
    return (1 - kCosineShare) * covered / total_ + kCosineShare * cosine;
  }

  double cosine_to(std::uint32_t passage) const {
    const double norms = index_.norms_[passage] * std::sqrt(squares_);
    return norms > 0 ? std::min(passages_[passage].dot / norms, 1.0) : 0;
  }

  const Index& index_;
  const Vocabulary& vocabulary_;
  std::vector<EntryState> entries_;
  std::vector<PassageState> passages_;
  std::vector<std::uint32_t> touched_;
  double total_ = 0;
  double squares_ = 0;
};

std::vector<Suggestion> Index::suggest(std::span<const text::Token> tokens, LastWord last, std::size_t max) const {
  Suggester suggester(*this);
  const bool goes_on = last == LastWord::kUnfinished && !tokens.empty() && tokens.back().kind == text::TokenKind::kWord;
  for (const text::Term& term : text::terms_of(goes_on ? tokens.first(tokens.size() - 1) : tokens)) suggester.add(term);
  if (goes_on) suggester.add_unfinished(tokens.back());
  return suggester.best(max);
}

}  // namespace foyer::match

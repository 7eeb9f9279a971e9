#include "match/corpus.h"

#include <algorithm>

#include "text/terms.h"

namespace foyer::match {
namespace {

struct Occurrence {
  std::string term;
  Posting posting;  // of count 0: a further term
};

class Inverter {
 public:
  void add(const EntryText& entry) {
    for (const std::string_view wording : entry.wordings) add_passage(wording, false);
    add_passage(entry.answer, true);
    corpus_.first_passages.push_back(static_cast<std::uint32_t>(corpus_.passages.size()));
  }

  void add_term(const std::string& term) { occurrences_.push_back({term, {0, 0}}); }

  Corpus take() && {
    std::sort(occurrences_.begin(), occurrences_.end(), [](const Occurrence& a, const Occurrence& b) {
      return a.term != b.term ? a.term < b.term : a.posting.passage < b.posting.passage;
    });
    for (Occurrence& occurrence : occurrences_) {
      if (corpus_.terms.empty() || corpus_.terms.back() != occurrence.term) {
        corpus_.first_postings.push_back(static_cast<std::uint32_t>(corpus_.postings.size()));
        corpus_.terms.push_back(std::move(occurrence.term));
      }
      if (occurrence.posting.count > 0) corpus_.postings.push_back(occurrence.posting);
    }
    corpus_.first_postings.push_back(static_cast<std::uint32_t>(corpus_.postings.size()));
    return std::move(corpus_);
  }

 private:
  void add_passage(std::string_view text, bool is_answer) {
    const auto passage = static_cast<std::uint32_t>(corpus_.passages.size());
    const auto entry = static_cast<std::uint32_t>(corpus_.entries());
    corpus_.passages.push_back({entry, is_answer});
    for (text::Term& term : text::terms_of(text)) occurrences_.push_back({std::move(term.text), {passage, term.count}});
  }

  Corpus corpus_{.passages = {}, .first_passages = {0}, .terms = {}, .first_postings = {}, .postings = {}};
  std::vector<Occurrence> occurrences_;
};

}  // namespace

Corpus invert(std::span<const EntryText> entries, std::span<const std::string> further_terms) {
  Inverter inverter;
  for (const EntryText& entry : entries) inverter.add(entry);
  for (const std::string& term : further_terms) inverter.add_term(term);
  return std::move(inverter).take();
}

}  // namespace foyer::match

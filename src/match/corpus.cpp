#include "match/corpus.h"

#include <utility>

#include "text/terms.h"

namespace foyer::match {

void Inverter::add(const EntryText& entry) {
  for (const std::string_view wording : entry.wordings) add_passage(wording, false);
  add_passage(entry.answer, true);
  corpus_.first_passages.push_back(static_cast<std::uint32_t>(corpus_.passages.size()));
}

void Inverter::add_term(std::string_view term) { postings_.try_emplace(std::string(term)); }

// A text has each of its terms once, so that a term's postings rise.
void Inverter::add_passage(std::string_view text, bool is_answer) {
  const auto passage = static_cast<std::uint32_t>(corpus_.passages.size());
  const auto entry = static_cast<std::uint32_t>(corpus_.entries());
  corpus_.passages.push_back({entry, is_answer});
  for (text::Term& term : text::terms_of(text)) postings_[std::move(term.text)].push_back({passage, term.count});
}

Corpus Inverter::take() && {
  for (auto& [term, postings] : postings_) {
    corpus_.first_postings.push_back(static_cast<std::uint32_t>(corpus_.postings.size()));
    corpus_.terms.push_back(term);
    corpus_.postings.insert(corpus_.postings.end(), postings.begin(), postings.end());
  }
  corpus_.first_postings.push_back(static_cast<std::uint32_t>(corpus_.postings.size()));
  return std::move(corpus_);
}

Corpus invert(std::span<const EntryText> entries, std::span<const std::string> further_terms) {
  Inverter inverter;
  for (const EntryText& entry : entries) inverter.add(entry);
  for (const std::string& term : further_terms) inverter.add_term(term);
  return std::move(inverter).take();
}

}  // namespace foyer::match

// The texts of one locale's FAQ, inverted: for each term, the passages that have it.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::match {

struct EntryText {
  std::vector<std::string_view> wordings;  // the question, then its alternatives; never empty
  std::string_view answer;                 // may be empty
};

struct Passage {
  std::uint32_t entry;
  bool is_answer;
};

struct Posting {
  std::uint32_t passage;
  std::uint32_t count;  // how often the term stands in it
};

struct Corpus {
  std::vector<Passage> passages;              // entry by entry: its wordings, then its answer, be it empty
  std::vector<std::uint32_t> first_passages;  // of each entry, and the end
  std::vector<std::string> terms;             // rising strictly
  std::vector<std::uint32_t> first_postings;  // of each term, and the end
  std::vector<Posting> postings;              // of each term by rising passage

  [[nodiscard]] std::size_t entries() const noexcept { return first_passages.size() - 1; }
  [[nodiscard]] std::uint32_t answer_of(std::uint32_t entry) const noexcept { return first_passages[entry + 1] - 1; }
  // The passage's number among all wordings. REQUIRES: it is one.
  [[nodiscard]] std::size_t wording_number(std::uint32_t passage) const noexcept { return passage - passages[passage].entry; }
  [[nodiscard]] std::span<const Posting> postings_of(std::size_t term) const noexcept {
    return std::span(postings).subspan(first_postings[term], first_postings[term + 1] - first_postings[term]);
  }
};

// Inverts entry by entry, so that who draws frames meanwhile can.
class Inverter {
 public:
  // entry: only looked at now.
  void add(const EntryText& entry);
  // Taken among the terms too, whether a passage has it or not.
  void add_term(std::string_view term);
  [[nodiscard]] bool has(std::string_view term) const { return postings_.find(term) != postings_.end(); }

  [[nodiscard]] Corpus take() &&;

 private:
  void add_passage(std::string_view text, bool is_answer);

  Corpus corpus_{.passages = {}, .first_passages = {0}, .terms = {}, .first_postings = {}, .postings = {}};
  std::map<std::string, std::vector<Posting>, std::less<>> postings_;
};

// further_terms: taken among the terms too, whether a passage has them or not.
[[nodiscard]] Corpus invert(std::span<const EntryText> entries, std::span<const std::string> further_terms = {});

}  // namespace foyer::match

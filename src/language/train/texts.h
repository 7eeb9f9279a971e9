// Texts as rows of numbered units: what the vectors are learnt from. A unit is what text/terms.h calls a term, in the order of the
// text: stems, characters, pairs of characters. Numbers and addresses are left out: they name, they do not mean.
// Native only. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::language {

using UnitId = std::uint32_t;
using Units = std::vector<UnitId>;

// In the order of the text; a pair of characters stands between its characters.
[[nodiscard]] std::vector<std::string> units_of(std::string_view utf8);

// Every unit that occurs often enough, the most frequent first, equals by their bytes.
class Lexicon {
 public:
  struct Word {
    std::string text;
    std::uint64_t count;  // occurrences
    std::uint64_t texts;  // texts that have it
  };

  Lexicon(std::vector<Word> words, std::uint64_t texts);

  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
  [[nodiscard]] const Word& operator[](UnitId id) const noexcept { return words_[id]; }
  [[nodiscard]] std::uint64_t texts() const noexcept { return texts_; }
  [[nodiscard]] std::uint64_t occurrences() const noexcept { return occurrences_; }

  // Units that it lacks are left out.
  [[nodiscard]] Units ids_of(std::span<const std::string> units) const;
  [[nodiscard]] Units ids_of(std::string_view utf8) const;

 private:
  std::vector<Word> words_;
  std::map<std::string, UnitId, std::less<>> ids_;
  std::uint64_t texts_;
  std::uint64_t occurrences_ = 0;
};

struct Corpus {
  Lexicon lexicon;
  std::vector<Units> texts;
};

// texts: a line each. Units under min_count are left out.
[[nodiscard]] Corpus read_corpus(std::span<const std::string> texts, std::uint64_t min_count);

}  // namespace foyer::language

#include "language/train/texts.h"

#include <algorithm>
#include <unordered_map>

#include "text/normalize.h"
#include "text/terms.h"
#include "text/tokenize.h"

namespace foyer::language {
namespace {

using text::TokenKind;

using Counts = std::unordered_map<std::string, Lexicon::Word>;

void count(Counts& counts, const std::vector<std::string>& units) {
  for (const std::string& unit : units) ++counts[unit].count;
  auto once = units;
  std::sort(once.begin(), once.end());
  once.erase(std::unique(once.begin(), once.end()), once.end());
  for (const std::string& unit : once) ++counts[unit].texts;
}

}  // namespace

std::vector<std::string> units_of(std::string_view utf8) {
  std::vector<std::string> units;
  std::string last;  // the character before, where the next may stand together with it
  for (const text::Token& token : text::tokenize(text::normalize(utf8))) {
    const bool is_character = token.kind == TokenKind::kCjk;
    if (is_character && token.joined && !last.empty()) units.push_back(last + token.text);
    last = is_character ? token.text : std::string();
    if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kAddress) continue;
    if (token.stem.size() <= text::kMaxTermBytes) units.push_back(token.stem);
  }
  return units;
}

Lexicon::Lexicon(std::vector<Word> words, std::uint64_t texts) : words_(std::move(words)), texts_(texts) {
  std::sort(words_.begin(), words_.end(),
            [](const Word& a, const Word& b) { return a.count != b.count ? a.count > b.count : a.text < b.text; });
  for (UnitId id = 0; id < words_.size(); ++id) {
    ids_.emplace(words_[id].text, id);
    occurrences_ += words_[id].count;
  }
}

Units Lexicon::ids_of(std::span<const std::string> units) const {
  Units ids;
  for (const std::string& unit : units) {
    if (const auto found = ids_.find(unit); found != ids_.end()) ids.push_back(found->second);
  }
  return ids;
}

Units Lexicon::ids_of(std::string_view utf8) const { return ids_of(units_of(utf8)); }

Corpus read_corpus(std::span<const std::string> texts, std::uint64_t min_count) {
  Counts counts;
  std::vector<std::vector<std::string>> rows;
  rows.reserve(texts.size());
  for (const std::string& text : texts) {
    rows.push_back(units_of(text));
    count(counts, rows.back());
  }
  std::vector<Lexicon::Word> words;
  for (const auto& [unit, seen] : counts) {
    if (seen.count >= min_count) words.push_back({unit, seen.count, seen.texts});
  }
  Corpus corpus{Lexicon(std::move(words), texts.size()), {}};
  corpus.texts.reserve(rows.size());
  for (const auto& row : rows) corpus.texts.push_back(corpus.lexicon.ids_of(row));
  return corpus;
}

}  // namespace foyer::language

#include "text/stem.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace foyer::text {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;  // a suffix, and what stands for it

constexpr bool is_in(char c, std::string_view set) noexcept { return set.find(c) != std::string_view::npos; }
constexpr bool is_vowel(char c) noexcept { return is_in(c, "aeiouy"); }  // a y that sounds as a consonant is Y here

bool has_vowel(std::string_view text) noexcept { return std::any_of(text.begin(), text.end(), is_vowel); }

// The first position after a consonant that follows a vowel, from `from` on; the end where there is none.
std::size_t region_after(std::string_view word, std::size_t from) noexcept {
  for (std::size_t i = from + 1; i < word.size(); ++i) {
    if (is_vowel(word[i - 1]) && !is_vowel(word[i])) return i + 1;
  }
  return word.size();
}

// One word on its way through the steps, named as on the algorithm's page. Suffixes are looked for longest first.
class Word {
 public:
  explicit Word(std::string_view word) : word_(word) {
    if (word_.starts_with('\'')) word_.erase(0, 1);
    mark_consonant_ys();
    mark_regions();
  }

  void step_0_apostrophes();
  void step_1a_plurals();
  void step_1b_past_and_participle();
  void step_1c_final_y();
  void step_2();
  void step_3();
  void step_4();
  void step_5();

  [[nodiscard]] std::string_view text() const noexcept { return word_; }
  [[nodiscard]] std::string take() && {
    std::replace(word_.begin(), word_.end(), 'Y', 'y');
    return std::move(word_);
  }

 private:
  void mark_consonant_ys();
  void mark_regions();

  [[nodiscard]] bool ends(std::string_view suffix) const noexcept { return word_.ends_with(suffix); }
  [[nodiscard]] bool ends_after(std::string_view suffix, std::size_t region) const noexcept {
    return ends(suffix) && word_.size() - suffix.size() >= region;
  }
  [[nodiscard]] std::string_view without(std::size_t count) const noexcept {
    return std::string_view(word_).substr(0, word_.size() - count);
  }
  [[nodiscard]] std::string_view longest_of(std::span<const std::string_view> suffixes) const noexcept;
  void drop(std::size_t count) { word_.resize(word_.size() - count); }
  void replace(std::string_view suffix, std::string_view with) {
    drop(suffix.size());
    word_ += with;
  }
  bool replace_in_r1(std::span<const Replacement> replacements);
  void mend_after_step_1b();

  std::string word_;
  std::size_t r1_ = 0;
  std::size_t r2_ = 0;
};

// A short syllable at the end of text: consonant (none of w x Y), vowel, consonant; or a vowel and a consonant that are all.
bool ends_in_short_syllable(std::string_view text) noexcept {
  const std::size_t n = text.size();
  if (n < 2 || is_vowel(text[n - 1]) || !is_vowel(text[n - 2])) return false;
  return n == 2 || (!is_vowel(text[n - 3]) && !is_in(text[n - 1], "wxY"));
}

void Word::mark_consonant_ys() {
  for (std::size_t i = 0; i < word_.size(); ++i) {
    if (word_[i] == 'y' && (i == 0 || is_vowel(word_[i - 1]))) word_[i] = 'Y';
  }
}

void Word::mark_regions() {
  r1_ = region_after(word_, 0);
  for (const std::string_view prefix : {"gener", "commun", "arsen"}) {
    if (word_.starts_with(prefix)) r1_ = prefix.size();
  }
  r2_ = region_after(word_, r1_);
}

std::string_view Word::longest_of(std::span<const std::string_view> suffixes) const noexcept {
  std::string_view longest;
  for (const std::string_view suffix : suffixes) {
    if (suffix.size() > longest.size() && ends(suffix)) longest = suffix;
  }
  return longest;
}

bool Word::replace_in_r1(std::span<const Replacement> replacements) {
  Replacement longest;
  for (const Replacement& replacement : replacements) {
    if (replacement.first.size() > longest.first.size() && ends(replacement.first)) longest = replacement;
  }
  if (longest.first.empty()) return false;
  if (ends_after(longest.first, r1_)) replace(longest.first, longest.second);
  return true;
}

void Word::step_0_apostrophes() {
  for (const std::string_view suffix : {"'s'", "'s", "'"}) {
    if (ends(suffix)) return drop(suffix.size());
  }
}

void Word::step_1a_plurals() {
  if (ends("sses")) return drop(2);
  if (ends("ied") || ends("ies")) return drop(word_.size() > 4 ? 2 : 1);
  if (!ends("s") || ends("us") || ends("ss")) return;
  if (word_.size() > 2 && has_vowel(without(2))) drop(1);
}

void Word::step_1b_past_and_participle() {
  static constexpr std::string_view kSuffixes[] = {"eed", "eedly", "ed", "edly", "ing", "ingly"};
  const std::string_view suffix = longest_of(kSuffixes);
  if (suffix.empty()) return;
  if (suffix.starts_with("ee")) {
    if (ends_after(suffix, r1_)) replace(suffix, "ee");
  } else if (has_vowel(without(suffix.size()))) {
    drop(suffix.size());
    mend_after_step_1b();
  }
}

// "hop(ping)", "lov(ing)", "siz(ed)" -> "hop", "love", "size"
void Word::mend_after_step_1b() {
  static constexpr std::string_view kDoubles[] = {"bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"};
  if (ends("at") || ends("bl") || ends("iz")) {
    word_ += 'e';
  } else if (!longest_of(kDoubles).empty()) {
    drop(1);
  } else if (word_.size() == r1_ && ends_in_short_syllable(word_)) {
    word_ += 'e';
  }
}

void Word::step_1c_final_y() {
  const std::size_t n = word_.size();
  if (n > 2 && is_in(word_[n - 1], "yY") && !is_vowel(word_[n - 2])) word_[n - 1] = 'i';
}

void Word::step_2() {
  static constexpr Replacement kReplacements[] = {
      {"tional", "tion"}, {"enci", "ence"},   {"anci", "ance"}, {"abli", "able"},   {"entli", "ent"},   {"izer", "ize"},
      {"ization", "ize"}, {"ational", "ate"}, {"ation", "ate"}, {"ator", "ate"},    {"alism", "al"},    {"aliti", "al"},
      {"alli", "al"},     {"fulness", "ful"}, {"ousli", "ous"}, {"ousness", "ous"}, {"iveness", "ive"}, {"iviti", "ive"},
      {"biliti", "ble"},  {"bli", "ble"},     {"fulli", "ful"}, {"lessli", "less"}};
  if (replace_in_r1(kReplacements)) return;
  const std::size_t n = word_.size();
  if (ends_after("ogi", r1_) && n > 3 && word_[n - 4] == 'l') return drop(1);
  if (ends_after("li", r1_) && n > 2 && is_in(word_[n - 3], "cdeghkmnrt")) drop(2);
}

void Word::step_3() {
  static constexpr Replacement kReplacements[] = {{"tional", "tion"}, {"ational", "ate"}, {"alize", "al"}, {"icate", "ic"},
                                                  {"iciti", "ic"},    {"ical", "ic"},     {"ful", ""},     {"ness", ""}};
  if (replace_in_r1(kReplacements)) return;
  if (ends_after("ative", r2_) && ends_after("ative", r1_)) drop(5);
}

void Word::step_4() {
  static constexpr std::string_view kSuffixes[] = {"al",   "ance", "ence", "er",  "ic",  "able", "ible", "ant", "ement",
                                                   "ment", "ent",  "ism",  "ate", "iti", "ous",  "ive",  "ize", "ion"};
  const std::string_view suffix = longest_of(kSuffixes);
  if (suffix.empty() || !ends_after(suffix, r2_)) return;
  const std::string_view rest = without(suffix.size());
  if (suffix == "ion" && !rest.ends_with('s') && !rest.ends_with('t')) return;
  drop(suffix.size());
}

void Word::step_5() {
  if (ends_after("e", r2_) || (ends_after("e", r1_) && !ends_in_short_syllable(without(1)))) return drop(1);
  if (ends_after("l", r2_) && without(1).ends_with('l')) drop(1);
}

// Whole words that the rules would get wrong.
constexpr Replacement kExceptions[] = {
    {"skis", "ski"},     {"skies", "sky"}, {"dying", "die"},   {"lying", "lie"},     {"tying", "tie"},    {"idly", "idl"},
    {"gently", "gentl"}, {"ugly", "ugli"}, {"early", "earli"}, {"only", "onli"},     {"singly", "singl"}, {"sky", "sky"},
    {"news", "news"},    {"howe", "howe"}, {"atlas", "atlas"}, {"cosmos", "cosmos"}, {"bias", "bias"},    {"andes", "andes"}};

// Words that stay as they are once their plural is off.
constexpr std::string_view kInvariant[] = {"inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"};

bool is_english(std::string_view word) noexcept {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

}  // namespace

std::string stem_english(std::string_view word) {
  constexpr std::size_t kShortest = 3;  // letters of a word that has anything to take off
  if (word.size() < kShortest || !is_english(word)) return std::string(word);
  for (const auto& [exception, stem] : kExceptions) {
    if (word == exception) return std::string(stem);
  }
  Word stemmed(word);
  stemmed.step_0_apostrophes();
  stemmed.step_1a_plurals();
  if (std::find(std::begin(kInvariant), std::end(kInvariant), stemmed.text()) == std::end(kInvariant)) {
    stemmed.step_1b_past_and_participle();
    stemmed.step_1c_final_y();
    stemmed.step_2();
    stemmed.step_3();
    stemmed.step_4();
    stemmed.step_5();
  }
  return std::move(stemmed).take();
}

}  // namespace foyer::text

// Against the reference implementation, Debian's libstemmer, over words that people write and over made-up ones. Native only.
#include <libstemmer.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "text/stem.h"

namespace {

class Reference {
 public:
  Reference() : stemmer_(sb_stemmer_new("english", "UTF_8")) { REQUIRE(stemmer_ != nullptr); }
  ~Reference() { sb_stemmer_delete(stemmer_); }
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;

  std::string stem(const std::string& word) {
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_, symbols, static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
  }

 private:
  sb_stemmer* stemmer_;
};

void add_words(const std::filesystem::path& path, std::set<std::string>& words) {
  std::ifstream file(path);
  std::string word;
  for (char c; file.get(c);) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || c == '\'') {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
  }
}

// Roots with the endings that the rules are about, stacked up to three deep.
std::string made_up_word(std::mt19937& random) {
  static constexpr const char* kParts[] = {"a",   "e",    "y",     "o",   "b",    "st",   "gener", "commun", "arsen", "tion",
                                           "al",  "ize",  "ation", "ate", "ous",  "ness", "ful",   "less",   "li",    "ly",
                                           "ing", "ed",   "eed",   "s",   "ies",  "ied",  "sses",  "'s",     "ence",  "er",
                                           "ogi", "logi", "ment",  "ive", "ical", "bl",   "iti",   "ism",    "ll",    "pp",
                                           "w",   "x",    "yy",    "i",   "us",   "able"};
  std::string word;
  for (auto parts = 1 + random() % 6; parts > 0; --parts) word += kParts[random() % std::size(kParts)];
  return word;
}

void check_all(const std::set<std::string>& words) {
  Reference reference;
  std::vector<std::string> wrong;
  for (const std::string& word : words) {
    if (foyer::text::stem_english(word) != reference.stem(word)) wrong.push_back(word);
  }
  CHECK(wrong.empty());
}

}  // namespace

TEST_CASE("every word of the copyright notices on this machine is stemmed as the reference does") {
  std::set<std::string> words;
  for (const auto& package : std::filesystem::directory_iterator("/usr/share/doc"))
    add_words(package.path() / "copyright", words);
  REQUIRE(words.size() > 5'000);
  check_all(words);
}

TEST_CASE("two hundred thousand made-up words are stemmed as the reference does") {
  std::mt19937 random(1);
  std::set<std::string> words;
  for (int i = 0; i < 200'000; ++i) words.insert(made_up_word(random));
  check_all(words);
}

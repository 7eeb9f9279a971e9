#include "classify/mistype.h"

#include <algorithm>
#include <vector>

#include "base/hash.h"

namespace foyer::classify {
namespace {

constexpr std::size_t kWordsAnError = 6;
constexpr std::size_t kShortestWord = 3;  // of less, an error leaves nothing to tell it by

// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014), with base/hash.h's finaliser.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(mix(state_ += 0x9E3779B97F4A7C15ull) % bound); }

 private:
  std::uint64_t state_;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A word's place in the text.
struct Word {
  std::size_t start;
  std::size_t size;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(), is_letter);
    const auto size = static_cast<std::size_t>(end - text.begin()) - start;
    if (size >= kShortestWord) words.push_back({start, size});
    start += size + 1;
  }
  return words;
}

// The first letter stays: errors are seldom made there.
void mistype(std::string& text, const Word& word, Random& random) {
  const std::size_t at = word.start + 1 + random.below(word.size - 1);
  const char letter = static_cast<char>('a' + random.below(26));
  const bool is_last = at + 1 == word.start + word.size;
  switch (random.below(4)) {
    case 0: std::swap(text[at], text[is_last ? at - 1 : at + 1]); break;
    case 1: text.erase(at, 1); break;
    case 2: text.insert(at, 1, letter); break;
    default: text[at] = letter;
  }
}

}  // namespace

std::string mistyped(std::string_view utf8, std::uint64_t seed) {
  const auto words = words_of(utf8);
  if (words.empty()) return {};
  std::string text(utf8);
  Random random(seed);
  const std::size_t errors = std::max<std::size_t>(1, (words.size() + kWordsAnError / 2) / kWordsAnError);
  // One in each of so many stretches of words; from the end, so that the places before stay.
  for (std::size_t error = errors; error > 0; --error) {
    const std::size_t first = words.size() * (error - 1) / errors;
    const std::size_t end = words.size() * error / errors;
    mistype(text, words[first + random.below(end - first)], random);
  }
  return text;
}

}  // namespace foyer::classify

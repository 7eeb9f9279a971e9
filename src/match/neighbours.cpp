#include "match/neighbours.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/sort.h"
#include "base/utf8.h"
#include "match/edit_distance.h"

namespace foyer::match {
namespace {

// Shorter words have too few letters to be told apart once one is wrong; longer ones are addresses and codes.
constexpr std::size_t kMinLetters = 3;
constexpr std::size_t kMaxLetters = 32;
constexpr std::size_t kMinTypedLetters = 4;
constexpr std::size_t kMinTwiceTypedLetters = 8;  // where two errors still leave no doubt

constexpr double kMinForm = 0.4;
constexpr double kOneError = 0.75;
constexpr double kTwoErrors = 0.55;

std::uint64_t hash_of(std::u32string_view letters) {
  return static_cast<std::uint32_t>(hash({reinterpret_cast<const char*>(letters.data()), letters.size() * sizeof(char32_t)}));
}

std::vector<std::uint64_t> distinct(std::vector<std::uint64_t> hashes) {
  sort_words(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

// Hashes of the distinct 3- and 4-grams of "<word>".
std::vector<std::uint64_t> grams_of(std::u32string_view word) {
  const std::u32string marked = U'<' + std::u32string(word) + U'>';
  std::vector<std::uint64_t> grams;
  for (std::size_t length = 3; length <= 4; ++length) {
    for (std::size_t i = 0; i + length <= marked.size(); ++i) {
      grams.push_back(hash_of(std::u32string_view(marked).substr(i, length)));
    }
  }
  return distinct(std::move(grams));
}

// Hashes of the word and of what is left of it without one of its letters.
std::vector<std::uint64_t> rests_of(std::u32string_view word) {
  std::vector<std::uint64_t> rests;
  if (word.size() < kMinTypedLetters) return rests;
  rests.push_back(hash_of(word));
  std::u32string rest(word.substr(1));
  rests.push_back(hash_of(rest));
  for (std::size_t i = 0; i < rest.size(); ++i) {
    rest[i] = word[i];  // what is missing moves on by one
    rests.push_back(hash_of(rest));
  }
  return distinct(std::move(rests));
}

double typing_similarity(std::u32string_view a, std::u32string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kMinTypedLetters) return 0;
  const std::size_t limit = shorter >= kMinTwiceTypedLetters ? 2 : 1;
  const std::size_t distance = edit_distance(a, b, limit);
  if (distance > limit) return 0;
  return distance == 1 ? kOneError : kTwoErrors;
}

void keep_best(std::vector<Neighbour>& found, const Neighbour& another) {
  const auto is_nearer = [](const Neighbour& a, const Neighbour& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.term < b.term;
  };
  found.insert(std::upper_bound(found.begin(), found.end(), another, is_nearer), another);
  if (found.size() > Neighbours::kMaxNeighbours) found.pop_back();
}

bool is_spelt(std::u32string_view word) { return word.size() >= kMinLetters && word.size() <= kMaxLetters; }

// pieces: sort_word(hash, term), rising.
template <class Visit>
void for_terms_with(std::span<const std::uint64_t> pieces, std::uint64_t wanted, Visit visit) {
  auto piece = std::lower_bound(pieces.begin(), pieces.end(), sort_word(wanted, 0));
  for (; piece != pieces.end() && number_of(*piece) == wanted; ++piece) visit(beside_of(*piece));
}

// What a word has in common with the vocabulary.
class Overlap {
 public:
  explicit Overlap(std::size_t terms) : shared_grams_(terms), has_rest_(terms) {}

  void add_gram(TermId term) {
    touch(term);
    ++shared_grams_[term];
  }
  void add_rest(TermId term) {
    touch(term);
    has_rest_[term] = true;
  }

  [[nodiscard]] const std::vector<TermId>& terms() const noexcept { return touched_; }
  [[nodiscard]] unsigned shared_grams(TermId term) const noexcept { return shared_grams_[term]; }
  [[nodiscard]] bool has_rest(TermId term) const noexcept { return has_rest_[term]; }

 private:
  void touch(TermId term) {
    if (shared_grams_[term] == 0 && !has_rest_[term]) touched_.push_back(term);
  }

  std::vector<std::uint8_t> shared_grams_;  // kMaxLetters bounds them far under 255
  std::vector<bool> has_rest_;
  std::vector<TermId> touched_;
};

}  // namespace

Neighbours::Neighbours(const Vocabulary& vocabulary) : vocabulary_(&vocabulary), gram_counts_(vocabulary.size()) {
  for (TermId id = 0; id < vocabulary.size(); ++id) {
    const std::u32string word = utf8::to_code_points(vocabulary.term(id));
    if (!is_spelt(word)) continue;
    const auto grams = grams_of(word);
    for (const std::uint64_t gram : grams) grams_.push_back(sort_word(gram, id));
    for (const std::uint64_t rest : rests_of(word)) rests_.push_back(sort_word(rest, id));
    gram_counts_[id] = static_cast<std::uint8_t>(grams.size());
  }
  sort_words(grams_);
  sort_words(rests_);
}

std::vector<Neighbour> Neighbours::of(std::string_view word) const {
  std::vector<Neighbour> found;
  const std::u32string letters = utf8::to_code_points(word);
  if (!is_spelt(letters)) return found;

  Overlap overlap(vocabulary_->size());
  const auto grams = grams_of(letters);
  for (const std::uint64_t gram : grams) for_terms_with(grams_, gram, [&](TermId term) { overlap.add_gram(term); });
  for (const std::uint64_t rest : rests_of(letters)) for_terms_with(rests_, rest, [&](TermId term) { overlap.add_rest(term); });

  for (const TermId term : overlap.terms()) {
    const std::string_view spelt = vocabulary_->term(term);
    const double form = 2.0 * overlap.shared_grams(term) / static_cast<double>(grams.size() + gram_counts_[term]);
    if (spelt == word || (form < kMinForm && !overlap.has_rest(term))) continue;
    const double typing = typing_similarity(letters, utf8::to_code_points(spelt));
    const double similarity = std::max(form < kMinForm ? 0 : form, typing);
    if (similarity > 0) keep_best(found, {term, similarity});
  }
  return found;
}

}  // namespace foyer::match

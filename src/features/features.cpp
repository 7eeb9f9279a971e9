#include "features/features.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/hash.h"
#include "base/utf8.h"
#include "text/normalize.h"

namespace foyer::features {
namespace {

using text::Token;
using text::TokenKind;

// How much one n-gram of a family weighs. Longer n-grams are rarer and overlap with their parts, and a word has many pieces.
constexpr float kWordWeight = 1.0f, kPairWeight = 0.8f, kTripleWeight = 0.5f, kPieceWeight = 0.35f, kToneWeight = 0.5f;
constexpr float kCharacterWeights[] = {0.5f, 1.0f, 0.7f};  // 1, 2 and 3 characters: two are most often a word

constexpr std::size_t kShortestPiece = 2, kLongestPiece = 5;  // code points
constexpr char kBetweenWords = '\x1F';

class Collector {
 public:
  // Squares add up: an n-gram that occurs n times has sqrt(n) times its family's weight.
  void add(char family, std::string_view ngram, float weight) {
    constexpr std::uint64_t kMask = (1u << kIdBits) - 1;
    const auto seed = static_cast<unsigned char>(family);
    squares_.push_back({static_cast<std::uint32_t>(hash(ngram, seed) & kMask), weight * weight});
  }

  [[nodiscard]] std::vector<Feature> take() && {
    std::stable_sort(squares_.begin(), squares_.end(), [](const Feature& a, const Feature& b) { return a.id < b.id; });
    std::vector<Feature> features;
    float total = 0;
    for (const Feature& square : squares_) {
      total += square.value;
      if (!features.empty() && features.back().id == square.id) {
        features.back().value += square.value;
      } else {
        features.push_back(square);
      }
    }
    for (Feature& feature : features) feature.value = std::sqrt(feature.value / total);
    return features;
  }

 private:
  std::vector<Feature> squares_;
};

std::string_view word_of(const Token& token) noexcept {
  if (token.kind == TokenKind::kNumber) return "#";
  return token.stem;
}

// 1-, 2- and 3-grams of the tokens that are words, over punctuation but not over characters of kCjk.
void add_words(std::span<const Token> tokens, Collector& out) {
  std::string pair, triple;  // what the last word, and the last two, have begun
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kCjk) {
      pair.clear();
      triple.clear();
      continue;
    }
    const std::string word(word_of(token));
    out.add('w', word, kWordWeight);
    if (!pair.empty()) out.add('b', pair + word, kPairWeight);
    if (!triple.empty()) out.add('t', triple + word, kTripleWeight);
    triple = pair.empty() ? "" : pair + word + kBetweenWords;
    pair = word + kBetweenWords;
  }
}

void add_pieces(std::string_view word, Collector& out) {
  const std::string marked = "<" + std::string(word) + ">";
  std::vector<std::size_t> starts;  // of each code point, and the end
  for (std::size_t at = 0; at < marked.size(); at += utf8::decode(marked, at).length) starts.push_back(at);
  starts.push_back(marked.size());
  for (std::size_t i = 0; i + kShortestPiece < starts.size(); ++i) {
    for (std::size_t length = kShortestPiece; length <= kLongestPiece && i + length < starts.size(); ++length) {
      out.add('c', std::string_view(marked).substr(starts[i], starts[i + length] - starts[i]), kPieceWeight);
    }
  }
}

void add_characters(std::span<const Token> tokens, Collector& out) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string ngram;
    for (std::size_t n = 0; n < std::size(kCharacterWeights) && i + n < tokens.size(); ++n) {
      const Token& token = tokens[i + n];
      if (token.kind != TokenKind::kCjk || (n > 0 && !token.joined)) break;
      ngram += token.text;
      out.add('z', ngram, kCharacterWeights[n]);
    }
  }
}

// "!", "?", "!!", "?!" …: of each run of them the first two.
void add_tone(std::string_view normalized, Collector& out) {
  for (std::size_t at = normalized.find_first_of("!?"); at != std::string_view::npos;) {
    const std::size_t end = std::min(normalized.find_first_not_of("!?", at), normalized.size());
    out.add('p', normalized.substr(at, std::min<std::size_t>(end - at, 2)), kToneWeight);
    at = normalized.find_first_of("!?", end);
  }
}

}  // namespace

std::vector<Feature> hashed_features(std::span<const Token> tokens, std::string_view normalized) {
  Collector collector;
  add_words(tokens, collector);
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kWord) add_pieces(token.text, collector);
  }
  add_characters(tokens, collector);
  add_tone(normalized, collector);
  return std::move(collector).take();
}

std::vector<Feature> features_of(std::string_view utf8) {
  const std::string normalized = text::normalize(utf8);
  return hashed_features(text::tokenize(normalized), normalized);
}

}  // namespace foyer::features

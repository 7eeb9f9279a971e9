#include "features/features.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/hash.h"
#include "base/sort.h"
#include "base/utf8.h"
#include "text/normalize.h"

namespace foyer::features {
namespace {

using text::Token;
using text::TokenKind;

// How much one n-gram of a family weighs. Longer n-grams are rarer and overlap with their parts, and a word has many pieces.
constexpr float kWordWeight = 1.0f, kPairWeight = 0.8f, kTripleWeight = 0.5f, kPieceWeight = 0.35f, kToneWeight = 0.5f;
constexpr float kWrittenWeight = 0.7f, kEdgeWeight = 0.5f, kNearPairWeight = 0.4f, kFarPairWeight = 0.3f;
constexpr float kCharacterWeights[] = {0.5f, 1.0f, 0.7f};  // 1, 2 and 3 characters: two are most often a word

constexpr std::size_t kShortestPiece = 2, kLongestPiece = 5;  // code points
constexpr std::size_t kNearPair = 2, kFarPair = 8;  // words from one to the other
constexpr char kBetweenWords = '\x1F';

std::uint32_t id_of(char family, std::string_view ngram) {
  constexpr std::uint64_t kMask = (1u << kIdBits) - 1;
  return static_cast<std::uint32_t>(hash(ngram, static_cast<unsigned char>(family)) & kMask);
}

class Collector {
 public:
  // Squares add up: an n-gram that occurs n times has sqrt(n) times its family's weight.
  void add(char family, std::string_view ngram, float weight) { squares_.push_back({id_of(family, ngram), weight * weight}); }

  [[nodiscard]] std::vector<Feature> take() && {
    stable_sort_by(squares_, [](const Feature& square) { return square.id; });
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

void add_apart(std::span<const std::string_view> words, Collector& out) {
  std::string pair;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t apart = kNearPair; apart <= kFarPair && i + apart < words.size(); ++apart) {
      pair.assign(words[i]).append(1, kBetweenWords).append(words[i + apart]);
      out.add('s', pair, apart == kNearPair ? kNearPairWeight : kFarPairWeight);
    }
  }
}

void add_for_intents(std::span<const Token> tokens, Collector& out) {
  std::vector<std::string_view> words;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kCjk) words.push_back(word_of(token));
    if (token.kind == TokenKind::kWord) out.add('v', token.text, kWrittenWeight);
  }
  if (words.empty()) return;
  out.add('f', words.front(), kEdgeWeight);
  out.add('l', words.back(), kEdgeWeight);
  add_apart(words, out);
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

void add_all(std::span<const Token> tokens, std::string_view normalized, Collector& out) {
  add_words(tokens, out);
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kWord) add_pieces(token.text, out);
  }
  add_characters(tokens, out);
  add_tone(normalized, out);
}

}  // namespace

std::vector<Feature> hashed_features(std::span<const Token> tokens, std::string_view normalized) {
  Collector collector;
  add_all(tokens, normalized, collector);
  return std::move(collector).take();
}

std::vector<Feature> intent_features(std::span<const Token> tokens, std::string_view normalized) {
  Collector collector;
  add_all(tokens, normalized, collector);
  add_for_intents(tokens, collector);
  return std::move(collector).take();
}

std::vector<Feature> features_of(std::string_view utf8) {
  const std::string normalized = text::normalize(utf8);
  return hashed_features(text::tokenize(normalized), normalized);
}

std::vector<Feature> intent_features_of(std::string_view utf8) {
  const std::string normalized = text::normalize(utf8);
  return intent_features(text::tokenize(normalized), normalized);
}

std::vector<std::uint32_t> word_ids(std::span<const Token> tokens) {
  std::vector<std::uint32_t> ids;
  const auto is_cjk = [&](std::size_t i) { return i < tokens.size() && tokens[i].kind == TokenKind::kCjk; };
  const auto is_pair = [&](std::size_t i) { return is_cjk(i) && is_cjk(i + 1) && tokens[i + 1].joined; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_cjk(i)) {
      ids.push_back(id_of('w', word_of(tokens[i])));
    } else if (is_pair(i)) {
      ids.push_back(id_of('z', tokens[i].text + tokens[i + 1].text));
    } else if (i == 0 || !is_pair(i - 1)) {
      ids.push_back(id_of('z', tokens[i].text));
    }
  }
  return ids;
}

}  // namespace foyer::features

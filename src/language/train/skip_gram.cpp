#include "language/train/skip_gram.h"

#include <algorithm>
#include <cmath>

namespace foyer::language {
namespace {

// 1 / (1 + e^-x) for |x| < 8, from a table: training asks for hundreds of millions.
class Logistic {
 public:
  Logistic() {
    for (std::size_t i = 0; i < kSteps; ++i) values_[i] = 1 / (1 + std::exp(-(static_cast<float>(i) - kSteps / 2) / kPerUnit));
  }
  float operator()(float x) const noexcept {
    if (x >= kLimit) return 1;
    if (x <= -kLimit) return 0;
    return values_[static_cast<std::size_t>((x + kLimit) * kPerUnit)];
  }

 private:
  static constexpr float kLimit = 8;
  static constexpr float kPerUnit = 64;
  static constexpr std::size_t kSteps = 1024;
  float values_[kSteps];
};

// Words by the 3/4 power of their count, as in the paper.
std::vector<UnitId> negative_table(const Lexicon& lexicon) {
  constexpr std::size_t kSize = 1 << 22;
  double total = 0;
  for (UnitId id = 0; id < lexicon.size(); ++id) total += std::pow(static_cast<double>(lexicon[id].count), 0.75);
  std::vector<UnitId> table;
  table.reserve(kSize);
  double passed = 0;
  for (UnitId id = 0; id < lexicon.size(); ++id) {
    passed += std::pow(static_cast<double>(lexicon[id].count), 0.75) / total;
    while (table.size() < kSize && static_cast<double>(table.size()) < passed * kSize) table.push_back(id);
  }
  return table;
}

std::vector<float> keep_chances(const Lexicon& lexicon, double frequent) {
  std::vector<float> chances;
  for (UnitId id = 0; id < lexicon.size(); ++id) {
    const double share = static_cast<double>(lexicon[id].count) / static_cast<double>(lexicon.occurrences());
    chances.push_back(static_cast<float>(std::min(1.0, std::sqrt(frequent / share) + frequent / share)));
  }
  return chances;
}

class SkipGram {
 public:
  SkipGram(const Lexicon& lexicon, const SkipGramOptions& options)
      : options_(options),
        random_(options.seed),
        chances_(keep_chances(lexicon, options.frequent)),
        negatives_(negative_table(lexicon)),
        words_(lexicon.size(), options.dimensions),
        contexts_(lexicon.size(), options.dimensions),
        change_(options.dimensions) {
    for (std::size_t row = 0; row < words_.size(); ++row) {
      for (float& number : words_[row]) number = (random_.fraction() - 0.5f) / static_cast<float>(options.dimensions);
    }
  }

  void learn(const Units& text, float rate) {
    kept_.clear();
    for (const UnitId unit : text) {
      if (random_.fraction() < chances_[unit]) kept_.push_back(unit);
    }
    for (std::size_t at = 0; at < kept_.size(); ++at) {
      const std::size_t reach = 1 + random_.below(options_.window);
      const std::size_t end = std::min(kept_.size(), at + reach + 1);
      for (std::size_t other = at > reach ? at - reach : 0; other < end; ++other) {
        if (other != at) learn_pair(kept_[at], kept_[other], rate);
      }
    }
  }

  [[nodiscard]] Vectors take() && { return std::move(words_); }

 private:
  void learn_pair(UnitId word, UnitId neighbour, float rate) {
    const auto vector = words_[word];
    std::fill(change_.begin(), change_.end(), 0.0f);
    for (unsigned i = 0; i <= options_.negatives; ++i) {
      const UnitId target = i == 0 ? neighbour : negatives_[random_.below(negatives_.size())];
      if (i > 0 && target == neighbour) continue;
      const auto context = contexts_[target];
      const float step = rate * ((i == 0 ? 1.0f : 0.0f) - logistic_(dot(vector, context)));
      add(change_, step, context);
      add(context, step, vector);
    }
    add(vector, 1, change_);
  }

  const SkipGramOptions& options_;
  Random random_;
  Logistic logistic_;
  std::vector<float> chances_;
  std::vector<UnitId> negatives_;
  Vectors words_;
  Vectors contexts_;
  std::vector<float> change_;
  Units kept_;
};

}  // namespace

Vectors train_skip_gram(const Corpus& corpus, const SkipGramOptions& options) {
  SkipGram model(corpus.lexicon, options);
  const double goal = static_cast<double>(corpus.lexicon.occurrences()) * options.epochs;
  double done = 0;
  for (unsigned epoch = 0; epoch < options.epochs; ++epoch) {
    for (const Units& text : corpus.texts) {
      model.learn(text, options.learning_rate * static_cast<float>(std::max(1e-4, 1 - done / goal)));
      done += static_cast<double>(text.size());
    }
  }
  return std::move(model).take();
}

}  // namespace foyer::language

#include "language/train/ranking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foyer::language {
namespace {

constexpr std::size_t kMaxUnits = 64;       // of a text: later ones add little and cost much
constexpr float kLastRate = 0.02f;          // of the first
constexpr float kNegligible = 1e-3f;        // a gradient under it is not worth the sums
constexpr float kTiny = 1e-6f;

struct Pair {
  std::size_t group;
  std::span<const UnitId> first;
  std::span<const UnitId> second;
};

std::span<const UnitId> head(const Units& units) { return std::span(units).first(std::min(units.size(), kMaxUnits)); }

// Draws pairs of one source, no group twice before all were drawn.
class Drawer {
 public:
  explicit Drawer(const Source& source) : source_(source), order_(source.groups.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
  }

  void draw(std::size_t count, Random& random, std::vector<Pair>& pairs) {
    pairs.clear();
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t place = i % order_.size();
      if (i < order_.size()) std::swap(order_[place], order_[place + random.below(order_.size() - place)]);
      const auto& group = source_.groups[order_[place]];
      const std::size_t one = random.below(group.size());
      const std::size_t step = 1 + random.below(group.size() - 1);
      pairs.push_back({order_[place], head(group[one]), head(group[(one + step) % group.size()])});
    }
  }

 private:
  const Source& source_;
  std::vector<std::size_t> order_;
};

// One side of a batch: the texts' vectors, and how the loss would have them change.
struct Side {
  Side(std::size_t batch, std::size_t dimensions) : texts(batch, dimensions), changes(batch, dimensions), lengths(batch) {}
  Vectors texts;
  Vectors changes;
  std::vector<float> lengths;
};

class Ranking {
 public:
  Ranking(Vectors& vectors, const RankingOptions& options)
      : vectors_(vectors),
        initial_(vectors),
        options_(options),
        squares_(vectors.size()),
        first_(options.batch, vectors.dimensions()),
        second_(options.batch, vectors.dimensions()),
        scores_(options.batch) {}

  void learn(std::span<const Pair> pairs, float rate) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      sum_up(pairs[i].first, i, first_);
      sum_up(pairs[i].second, i, second_);
    }
    first_.changes.clear();
    second_.changes.clear();
    for (std::size_t i = 0; i < pairs.size(); ++i) rank(pairs, i);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      update(pairs[i].first, i, first_, rate);
      update(pairs[i].second, i, second_, rate);
    }
  }

 private:
  void sum_up(std::span<const UnitId> units, std::size_t row, Side& side) {
    const auto text = side.texts[row];
    std::fill(text.begin(), text.end(), 0.0f);
    for (const UnitId unit : units) add(text, 1, vectors_[unit]);
    side.lengths[row] = normalize(text) + kTiny;
  }

  // The softmax over all partners of text i, and its gradient: probability less one where it should be, probability elsewhere.
  void rank(std::span<const Pair> pairs, std::size_t i) {
    const auto text = first_.texts[i];
    float best = -2 * options_.sharpness;
    for (std::size_t j = 0; j < pairs.size(); ++j) {
      const bool is_other_partner = j != i && pairs[j].group == pairs[i].group;
      scores_[j] = is_other_partner ? -1e9f : options_.sharpness * dot(text, second_.texts[j]);
      best = std::max(best, scores_[j]);
    }
    float total = 0;
    for (std::size_t j = 0; j < pairs.size(); ++j) total += scores_[j] = std::exp(scores_[j] - best);
    const auto change = first_.changes[i];
    for (std::size_t j = 0; j < pairs.size(); ++j) {
      const float gradient = options_.sharpness * (scores_[j] / total - (j == i ? 1.0f : 0.0f));
      if (std::abs(gradient) < kNegligible) continue;
      add(change, gradient, second_.texts[j]);
      add(second_.changes[j], gradient, text);
    }
  }

  // Back through the normalisation to the words.
  void update(std::span<const UnitId> units, std::size_t row, Side& side, float rate) {
    const auto change = side.changes[row];
    add(change, -dot(change, side.texts[row]), side.texts[row]);
    scale(change, 1 / side.lengths[row]);
    const float square = dot(change, change) / static_cast<float>(change.size());
    for (const UnitId unit : units) {
      squares_[unit] += square;
      const auto vector = vectors_[unit];
      if (options_.pull > 0) {
        add(vector, -rate * options_.pull, vector);
        add(vector, rate * options_.pull, initial_[unit]);
      }
      add(vector, -rate / std::sqrt(squares_[unit] + kTiny), change);
    }
  }

  Vectors& vectors_;
  const Vectors initial_;
  const RankingOptions& options_;
  std::vector<float> squares_;  // of each word's gradients so far
  Side first_;
  Side second_;
  std::vector<float> scores_;
};

// Which source a fraction from 0 to 1 falls on, by their weights.
std::size_t pick(std::span<const Source> sources, double total, double fraction) {
  double passed = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    passed += sources[i].weight / total;
    if (fraction < passed) return i;
  }
  return sources.size() - 1;
}

}  // namespace

void train_ranking(Vectors& vectors, std::span<const Source> sources, const RankingOptions& options) {
  double total = 0;
  std::vector<Drawer> drawers;
  for (const Source& source : sources) {
    total += source.weight;
    drawers.emplace_back(source);
  }
  Random random(options.seed);
  Ranking ranking(vectors, options);
  std::vector<Pair> pairs;
  for (std::size_t step = 0; step < options.steps; ++step) {
    const float left = 1 - static_cast<float>(step) / static_cast<float>(options.steps);
    drawers[pick(sources, total, static_cast<double>(random.fraction()))].draw(options.batch, random, pairs);
    ranking.learn(pairs, options.learning_rate * (left + kLastRate));
  }
}

}  // namespace foyer::language

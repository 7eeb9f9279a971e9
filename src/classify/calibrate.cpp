#include "classify/calibrate.h"

#include <algorithm>

#include "classify/softmax.h"

namespace foyer::classify {
namespace {

// How the log likelihood of the true classes grows with the sharpness: their scores less the expected ones.
double likelihood_slope(std::span<const HeldOut> rows, float sharpness) {
  double slope = 0;
  for (const HeldOut& row : rows) {
    const std::vector<float> probabilities = softmax(row.scores, sharpness);
    slope += row.scores[row.right];
    for (std::size_t i = 0; i < probabilities.size(); ++i) slope -= static_cast<double>(probabilities[i]) * row.scores[i];
  }
  return slope;
}

}  // namespace

// The likelihood is concave in the sharpness, so that bisecting its slope finds the maximum without logarithms.
float fit_sharpness(std::span<const HeldOut> rows) {
  float low = 0.05f, high = 30;
  for (int step = 0; step < 16; ++step) {
    const float middle = (low + high) / 2;
    (likelihood_slope(rows, middle) > 0 ? low : high) = middle;
  }
  return low;
}

double best_threshold(std::vector<Choice> choices) {
  std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.confidence < b.confidence; });
  double worth = 0, greatest = 0, best = 0;  // worth: against answering all
  for (std::size_t i = 0; i < choices.size(); ++i) {
    worth += choices[i].if_refused - choices[i].if_answered;
    const double next = i + 1 < choices.size() ? choices[i + 1].confidence : 1;
    if (worth <= greatest || next == choices[i].confidence) continue;
    greatest = worth;
    best = (choices[i].confidence + next) / 2;
  }
  return best;
}

}  // namespace foyer::classify

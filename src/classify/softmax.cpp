#include "classify/softmax.h"

#include <algorithm>

namespace foyer::classify {

double exponential(double x) noexcept {
  if (x < -100) return 0;
  // e^x = (e^(x / 1024))^1024: the small power by eight terms of its series (the ninth is below 10^-14), then ten squarings.
  const double small = x / 1024;
  double power = 1;
  for (int term = 8; term > 0; --term) power = 1 + power * small / term;
  for (int squaring = 0; squaring < 10; ++squaring) power *= power;
  return power;
}

double logistic(double x) noexcept {
  const double power = exponential(x < 0 ? x : -x);
  return (x < 0 ? power : 1) / (1 + power);
}

std::vector<float> softmax(std::span<const float> scores, float sharpness) {
  if (scores.empty()) return {};
  const float greatest = *std::max_element(scores.begin(), scores.end());
  std::vector<double> powers;
  powers.reserve(scores.size());
  double sum = 0;
  for (const float score : scores) {
    powers.push_back(exponential(static_cast<double>(sharpness) * (score - greatest)));
    sum += powers.back();
  }
  std::vector<float> out;
  out.reserve(scores.size());
  for (const double power : powers) out.push_back(static_cast<float>(power / sum));
  return out;
}

}  // namespace foyer::classify

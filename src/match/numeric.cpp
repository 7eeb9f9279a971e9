#include "match/numeric.h"

#include <algorithm>
#include <cmath>

namespace foyer::match {
namespace {

constexpr double kLn2 = 0.69314718055994530942;

}  // namespace

double exponential(double x) noexcept {
  if (x < -700) return 0;
  x = std::min(x, 700.0);
  // x = k ln 2 + r with |r| <= ln 2 / 2, where 14 terms of the series reach the last bit.
  const double k = std::floor(x / kLn2 + 0.5);
  const double r = x - k * kLn2;
  double sum = 1;
  for (int term = 14; term >= 1; --term) sum = 1 + sum * r / term;
  return std::ldexp(sum, static_cast<int>(k));
}

double logarithm(double x) noexcept {
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);
  if (mantissa < 0.70710678118654752440) {
    mantissa *= 2;
    --exponent;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), whose argument is at most 0.172 here: 11 odd powers reach the last bit.
  const double z = (mantissa - 1) / (mantissa + 1);
  double sum = 0;
  for (int power = 21; power >= 1; power -= 2) sum = sum * z * z + 1.0 / power;
  return 2 * z * sum + exponent * kLn2;
}

double logistic(double x) noexcept { return 1 / (1 + exponential(-x)); }

}  // namespace foyer::match

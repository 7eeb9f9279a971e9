#include "knowledge/logistic_fit.h"

#include <algorithm>

#include "match/numeric.h"

namespace foyer::knowledge {
namespace {

using Matrix = std::array<Weights, kWeights>;

// Solves matrix * x = right by Cholesky's elimination. REQUIRES: matrix is symmetric and positive definite.
Weights solve(Matrix matrix, Weights right) {
  for (std::size_t i = 0; i < kWeights; ++i) {
    for (std::size_t row = i + 1; row < kWeights; ++row) {
      const double factor = matrix[row][i] / matrix[i][i];
      for (std::size_t column = i; column < kWeights; ++column) matrix[row][column] -= factor * matrix[i][column];
      right[row] -= factor * right[i];
    }
  }
  for (std::size_t i = kWeights; i-- > 0;) {
    for (std::size_t column = i + 1; column < kWeights; ++column) right[i] -= matrix[i][column] * right[column];
    right[i] /= matrix[i][i];
  }
  return right;
}

Weights with_constant(const match::Evidence& evidence) {
  Weights inputs;
  std::copy(evidence.begin(), evidence.end(), inputs.begin());
  inputs[match::kEvidence] = 1;
  return inputs;
}

double dot(const Weights& a, const Weights& b) {
  double sum = 0;
  for (std::size_t i = 0; i < kWeights; ++i) sum += a[i] * b[i];
  return sum;
}

// One step of Newton's: what to take off the weights.
Weights step(std::span<const Trial> trials, const Weights& weights, const Weights& prior, double strength) {
  Matrix curvature{};
  Weights slope{};
  for (std::size_t i = 0; i < kWeights; ++i) {
    curvature[i][i] = strength;
    slope[i] = strength * (weights[i] - prior[i]);
  }
  for (const Trial& trial : trials) {
    const Weights inputs = with_constant(trial.evidence);
    const double expected = match::logistic(dot(weights, inputs));
    const double miss = trial.weight * (expected - (trial.right ? 1 : 0));
    const double spread = trial.weight * expected * (1 - expected);
    for (std::size_t i = 0; i < kWeights; ++i) {
      slope[i] += miss * inputs[i];
      for (std::size_t j = 0; j < kWeights; ++j) curvature[i][j] += spread * inputs[i] * inputs[j];
    }
  }
  return solve(curvature, slope);
}

}  // namespace

Weights fit_logistic(std::span<const Trial> trials, const Weights& prior, double strength) {
  constexpr int kSteps = 20;      // Newton's method squares its error each step
  constexpr double kMaxStep = 5;  // far from the optimum a whole step may overshoot
  Weights weights = prior;
  for (int i = 0; i < kSteps; ++i) {
    const Weights change = step(trials, weights, prior, strength);
    for (std::size_t j = 0; j < kWeights; ++j) weights[j] -= std::clamp(change[j], -kMaxStep, kMaxStep);
  }
  return weights;
}

}  // namespace foyer::knowledge

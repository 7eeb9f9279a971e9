// Logistic regression with a Gaussian prior, by Newton's method (Bishop, "Pattern Recognition and Machine Learning", 4.3.3).
// Native only. Additions, multiplications and divisions in a fixed order: the same weights on every machine.
// Thread rule: pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "classify/softmax.h"

namespace foyer::classify {

template <std::size_t kInputs>
struct Regression {
  static constexpr std::size_t kWeights = kInputs + 1;
  using Weights = std::array<double, kWeights>;  // the constant last
  using Matrix = std::array<Weights, kWeights>;

  struct Trial {
    std::array<double, kInputs> evidence;
    bool right;
    double weight;  // how much it counts, over 0
  };

  // prior: what the weights are with no trials; strength: how many trials' worth of pull it has on each weight, over 0.
  [[nodiscard]] static Weights fit(std::span<const Trial> trials, const Weights& prior, double strength) {
    constexpr int kSteps = 20;      // Newton's method squares its error each step
    constexpr double kMaxStep = 5;  // far from the optimum a whole step may overshoot
    Weights weights = prior;
    for (int i = 0; i < kSteps; ++i) {
      const Weights change = step(trials, weights, prior, strength);
      for (std::size_t j = 0; j < kWeights; ++j) weights[j] -= std::clamp(change[j], -kMaxStep, kMaxStep);
    }
    return weights;
  }

  [[nodiscard]] static double logit(const Weights& weights, const std::array<double, kInputs>& evidence) {
    double sum = weights.back();
    for (std::size_t i = 0; i < kInputs; ++i) sum += weights[i] * evidence[i];
    return sum;
  }

 private:
  // Solves matrix * x = right by elimination. REQUIRES: matrix is symmetric and positive definite.
  static Weights solve(Matrix matrix, Weights right) {
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

  // One step of Newton's: what to take off the weights.
  static Weights step(std::span<const Trial> trials, const Weights& weights, const Weights& prior, double strength) {
    Matrix curvature{};
    Weights slope{};
    for (std::size_t i = 0; i < kWeights; ++i) {
      curvature[i][i] = strength;
      slope[i] = strength * (weights[i] - prior[i]);
    }
    for (const Trial& trial : trials) add(trial, weights, curvature, slope);
    return solve(curvature, slope);
  }

  static void add(const Trial& trial, const Weights& weights, Matrix& curvature, Weights& slope) {
    Weights inputs;
    std::copy(trial.evidence.begin(), trial.evidence.end(), inputs.begin());
    inputs.back() = 1;
    const double expected = logistic(logit(weights, trial.evidence));
    const double miss = trial.weight * (expected - (trial.right ? 1 : 0));
    const double spread = trial.weight * expected * (1 - expected);
    for (std::size_t i = 0; i < kWeights; ++i) {
      slope[i] += miss * inputs[i];
      for (std::size_t j = 0; j < kWeights; ++j) curvature[i][j] += spread * inputs[i] * inputs[j];
    }
  }
};

}  // namespace foyer::classify

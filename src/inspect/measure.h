// How well questions find their entry, and how well it is known what the FAQ does not answer: one way of counting for `foyer
// eval` and the inspector.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "knowledge/verdict.h"

namespace foyer::inspect {

// What the brain made of one question.
struct Outcome {
  bool in_scope;      // the FAQ answers it
  std::size_t rank;   // of the right entry, from 1; 0: not found, or there is none
  double confidence;  // in the first candidate; 0: there is none
  knowledge::Verdict verdict;
};

// What happened to some questions, each counted once.
struct Tally {
  std::size_t right = 0;  // answered with their own entry
  std::size_t wrong = 0;  // answered with another
  std::size_t clarified = 0;
  std::size_t refused = 0;

  [[nodiscard]] std::size_t answered() const noexcept { return right + wrong; }
  [[nodiscard]] std::size_t all() const noexcept { return right + wrong + clarified + refused; }
};

struct Counts {
  Tally in_scope;
  Tally out_of_scope;  // none of which can be right
};

[[nodiscard]] Counts count(std::span<const Outcome> outcomes);

// Rates are 0 to 1.
struct Ranking {
  double top1;     // the right entry first
  double mrr10;    // mean of 1 / its rank, 0 beyond ten
  double recall5;  // among the first five
};

// Of the questions in scope.
[[nodiscard]] Ranking ranking_of(std::span<const Outcome> outcomes);

struct Honesty {
  double answered;        // of the questions in scope
  double answered_right;  // of those answered
  double oos_refused;     // of those out of scope, the ones not answered
  double auroc;           // that the confidence in a question in scope is over that in one out of scope
  double coverage_at_90;  // the most questions answered by any threshold with nine of ten given answers right
};

[[nodiscard]] Honesty honesty_of(std::span<const Outcome> outcomes);

// How far confidence is from the rate of what is right, in ten bins of confidence, weighed by what is in them (Naeini, Cooper,
// Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015).
[[nodiscard]] double calibration_error(std::span<const Outcome> outcomes);

// part / whole; 0 of nothing.
[[nodiscard]] double share(std::size_t part, std::size_t whole);

// The chance that one of `higher` is over one of `lower`, ties counting half; 0 where either is empty.
[[nodiscard]] double auroc(std::span<const double> higher, std::vector<double> lower);

}  // namespace foyer::inspect

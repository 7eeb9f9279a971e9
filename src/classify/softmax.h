// From scores to probabilities, with the same digits on every machine: the C library's exp differs in its last bit from one to
// the next, and native and WebAssembly answers are compared byte for byte.
// Thread rule: pure.
#pragma once

#include <span>
#include <vector>

namespace foyer::classify {

// e to the x within one part in 10^10; 0 below -100. REQUIRES: x <= 0.
[[nodiscard]] double exponential(double x) noexcept;

// 1 / (1 + e^-x): a probability from evidence.
[[nodiscard]] double logistic(double x) noexcept;

// exp(sharpness * score) of each, divided by their sum. sharpness: 0 and over, one over the temperature.
[[nodiscard]] std::vector<float> softmax(std::span<const float> scores, float sharpness);

}  // namespace foyer::classify

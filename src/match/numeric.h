// Exponential and logarithm from additions, multiplications and divisions alone, whose results IEEE 754 fixes: a pack compiled
// on one machine is the same bytes on another, and a browser ranks as the command line does. A C library's own may differ in
// the last bit. Relative errors are under 1e-12.
// Thread rule: pure.
#pragma once

namespace foyer::match {

// e^x; 0 under -700, and e^700 over 700.
[[nodiscard]] double exponential(double x) noexcept;

// The natural logarithm. REQUIRES: x > 0, finite.
[[nodiscard]] double logarithm(double x) noexcept;

// 1 / (1 + e^-x): a probability from evidence.
[[nodiscard]] double logistic(double x) noexcept;

}  // namespace foyer::match

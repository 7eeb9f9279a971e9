// The sum of products of whole numbers: the same in whatever order a machine adds them, so sixteen at a time where it can.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace foyer::language {

// REQUIRES: both have the same size, at most 2^16.
[[nodiscard]] inline std::int32_t dot(std::span<const std::int8_t> a, std::span<const std::int8_t> b) noexcept {
  const std::int8_t* left = a.data();
  const std::int8_t* right = b.data();
  std::size_t i = 0;
  std::int32_t sum = 0;
#ifdef __wasm_simd128__
  v128_t sums = wasm_i32x4_const(0, 0, 0, 0);
  for (; i + 16 <= a.size(); i += 16) {
    const v128_t first = wasm_i32x4_dot_i16x8(wasm_i16x8_load8x8(left + i), wasm_i16x8_load8x8(right + i));
    const v128_t second = wasm_i32x4_dot_i16x8(wasm_i16x8_load8x8(left + i + 8), wasm_i16x8_load8x8(right + i + 8));
    sums = wasm_i32x4_add(sums, wasm_i32x4_add(first, second));
  }
  sum = wasm_i32x4_extract_lane(sums, 0) + wasm_i32x4_extract_lane(sums, 1) + wasm_i32x4_extract_lane(sums, 2) +
        wasm_i32x4_extract_lane(sums, 3);
#endif
  for (; i < a.size(); ++i) sum += std::int32_t{left[i]} * right[i];
  return sum;
}

}  // namespace foyer::language

// How many typing errors lie between two words.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace foyer::match {

// Optimal string alignment distance (Damerau-Levenshtein without editing a transposed pair again), in code points. Where it is
// over limit, some number over limit. REQUIRES: both have at most 64 code points.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) noexcept;

}  // namespace foyer::match

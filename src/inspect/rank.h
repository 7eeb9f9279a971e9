// A search's matches in the order of another blend. What a search at the usual blend ranked behind kKept stays behind, so that
// moving the blend needs no new search.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "match/index.h"

namespace foyer::inspect {

inline constexpr std::size_t kKept = 64;

// What re-ranking starts from.
[[nodiscard]] std::vector<match::Match> search(const match::Index& index, std::string_view text);

// The best knowledge::kMaxCandidates, with their scores by this blend. kept: of search().
[[nodiscard]] std::vector<match::Match> rank(std::span<const match::Match> kept, float blend);

}  // namespace foyer::inspect

// How much meaning counts beside words in a match's score (score.h): 1 as the weights were chosen, 0 not at all.
// Thread rule: constants.
#pragma once

namespace foyer::match {

inline constexpr float kUsualBlend = 1;
inline constexpr float kMaxBlend = 2;

}  // namespace foyer::match

// The source of a lexicon (assets/lexicons/*.txt) and the bytes that lexicon.h reads. Native use only. Thread rule: pure.
//
// A source is lines of "heading: term, term, …"; "#" begins a comment line. A heading that is a number, -4 to 4, is the valence
// of its terms; any other is a concept. The concepts not, very and but are what cues.h minds.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::classify {

struct LexiconSource {
  std::string name;  // as errors call it
  std::string text;
};

// Terms that name no concept and are nearer to 0 than min_valence_tenths are left out: a smaller lexicon.
// Terms that have the same stems share an entry: the mean of their valences, the last of their concepts. Errors name source and
// line: no heading, a valence out of range, over 60 concepts, a term over kMaxTermTokens long.
[[nodiscard]] Result<std::vector<std::uint8_t>> make_lexicon(std::span<const LexiconSource> sources,
                                                                     int min_valence_tenths = 0);

}  // namespace foyer::classify

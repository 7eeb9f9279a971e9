// The bytes of a language pack (language.h has the format) from what was learnt.
// Native only. Thread rule: pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/train/texts.h"
#include "language/train/vectors.h"

namespace foyer::language {

// words: what goes in; an even number.
[[nodiscard]] std::vector<std::uint8_t> write_language(std::string_view tag, const Lexicon& lexicon, const Vectors& vectors,
                                                       std::vector<UnitId> words);

}  // namespace foyer::language

// The bytes of a language pack (language.h has the format) from what was learnt.
// Native only. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/train/texts.h"
#include "language/train/vectors.h"

namespace foyer::language {

// words: what goes in; an even number.
[[nodiscard]] std::vector<std::uint8_t> write_language(std::string_view tag, const Lexicon& lexicon, const Vectors& vectors,
                                                       std::vector<UnitId> words);

// A small pack: these triage models, of classify/triage.h, and no words.
[[nodiscard]] std::vector<std::uint8_t> write_small_language(std::string_view tag, std::span<const std::uint8_t> triage_models);

// The same pack with these triage models instead of its own: they are trained on other texts, and anew more often. Errors: not a
// language pack.
[[nodiscard]] Result<std::vector<std::uint8_t>> with_triage_models(std::span<const std::uint8_t> pack,
                                                                   std::span<const std::uint8_t> models);

}  // namespace foyer::language

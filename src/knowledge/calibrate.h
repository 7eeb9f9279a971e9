// Fits how far a match may be believed to the FAQ at hand: its own wordings are tried as queries against the rest of it. Native
// only.
// Thread rule: pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "match/confidence.h"
#include "knowledge/rehearse.h"
#include "match/index.h"

namespace foyer::knowledge {

// tried: of rehearse(index, …). unrelated: texts that the FAQ does not answer, as far as is known.
//
// Tried are: each wording while the index is without it, and as it is (its entry is right), and the unrelated texts (nothing is
// right). The weights stay the nearer to the default the fewer wordings there are.
[[nodiscard]] match::Confidence calibrate(const match::Index& index, std::span<const Tried> tried,
                                          std::span<const std::string_view> unrelated);

}  // namespace foyer::knowledge

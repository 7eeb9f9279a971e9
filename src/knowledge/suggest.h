// The questions of the FAQ that a visitor may be about to type.
// Thread rule: a Pack is read-only once open, so any number of threads may ask one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "knowledge/pack.h"

namespace foyer::knowledge {

inline constexpr std::size_t kMaxSuggestions = 3;  // more would cover what the visitor reads

// draft: any bytes. page_locale: as for understand(). Returns indices into the pack, best first, at most kMaxSuggestions, all of
// one locale: that of the draft. None before its second character, and none once it is longer than any question that it could be
// completed to.
[[nodiscard]] std::vector<std::size_t> suggest(const Pack& pack, std::string_view draft, std::string_view page_locale);

}  // namespace foyer::knowledge

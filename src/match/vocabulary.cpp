#include "match/vocabulary.h"

#include <algorithm>

namespace foyer::match {

std::optional<TermId> Vocabulary::find(std::string_view term) const noexcept {
  const auto found = std::lower_bound(terms_.begin(), terms_.end(), term);
  if (found == terms_.end() || *found != term) return std::nullopt;
  return static_cast<TermId>(found - terms_.begin());
}

}  // namespace foyer::match

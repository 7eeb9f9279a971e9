#include "match/vocabulary.h"

#include <algorithm>

namespace foyer::match {

std::optional<TermId> Vocabulary::find(std::string_view term) const noexcept {
  const auto found = std::lower_bound(terms_.begin(), terms_.end(), term);
  if (found == terms_.end() || *found != term) return std::nullopt;
  return static_cast<TermId>(found - terms_.begin());
}

Vocabulary::Range Vocabulary::beginning_with(std::string_view prefix) const noexcept {
  const auto first = std::lower_bound(terms_.begin(), terms_.end(), prefix);
  const auto end = std::partition_point(first, terms_.end(), [&](const std::string& term) { return term.starts_with(prefix); });
  return {static_cast<TermId>(first - terms_.begin()), static_cast<TermId>(end - terms_.begin())};
}

}  // namespace foyer::match

// Whether a change of the FAQ made its entries harder to find than they are in the pack that is published. Native only.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "knowledge/pack.h"

namespace foyer::knowledge {

struct Comparison {
  std::size_t wordings = 0;  // that were asked
  std::size_t right_before = 0;
  std::size_t right_now = 0;
  std::vector<std::string> losses;  // a line for each entry that fewer wordings find now, in the new pack's order
};

// Compared are the entries that both packs have, by id and locale. Each is asked for by every wording that either pack has of it
// (of more than 5,000, by every n-th), and a pack that has the wording leaves it out: so both are asked something that they do not
// know, and neither gains by having a wording the other lacks. Right is where the entry comes first. An entry with a single wording
// in all has nothing to be tried against. What only one pack has counts only in that it may come first instead.
//
// Both packs should know the same languages (Pack::learn), as visitors' do.
[[nodiscard]] Comparison compare(const Pack& before, const Pack& now);

}  // namespace foyer::knowledge

#include "base/sort.h"

#include <algorithm>

namespace foyer {

void sort_words(std::vector<std::uint64_t>& words) { std::sort(words.begin(), words.end()); }

}  // namespace foyer

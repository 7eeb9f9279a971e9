// The lines of a text. Native only. Thread rule: pure.
#pragma once

#include <algorithm>
#include <string_view>

namespace foyer::language {

// Calls use(line) for each line that is not empty, without its end.
template <class Use>
void for_each_line(std::string_view text, Use use) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) use(text.substr(start, end - start));
    start = end + 1;
  }
}

}  // namespace foyer::language

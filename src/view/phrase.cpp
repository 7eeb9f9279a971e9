#include "view/phrase.h"

#include <algorithm>

namespace foyer::view {

std::string fill(std::string_view phrase, PhraseArguments arguments) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t open = phrase.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : phrase.find('}', open);
    if (close == std::string_view::npos) return out += phrase.substr(at);
    out += phrase.substr(at, open - at);
    const std::string_view name = phrase.substr(open + 1, close - open - 1);
    const auto* found = std::find_if(arguments.begin(), arguments.end(), [&](const auto& pair) { return pair.first == name; });
    out += found == arguments.end() ? phrase.substr(open, close - open + 1) : found->second;
    at = close + 1;
  }
  return out;
}

}  // namespace foyer::view

#include "view/phrase.h"

#include <algorithm>

#include "view/plural.h"

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

std::string Phrasebook::say(std::string_view key, PhraseArguments arguments) const {
  return fill(fill(find(key), arguments), {{"site", pack_.site_name(pack_locale_)}});
}

std::string Phrasebook::count(std::string_view key, std::int64_t n) const {
  const std::string form = std::string(key).append(".").append(plural_category(locale(), n));
  const std::string other = std::string(key).append(".other");
  const std::string number = std::to_string(n);
  return say(find(form) == form ? other : form, {{"n", number}});
}

const std::string* Phrasebook::word(std::string_view key) const noexcept {
  for (const Phrase& phrase : words_.phrases) {
    if (phrase.key == key) return &phrase.text;
  }
  return nullptr;
}

std::string_view Phrasebook::find(std::string_view key) const noexcept {
  const std::string* const given = word(key);
  return given ? *given : pack_.phrase(pack_locale_, key);
}

}  // namespace foyer::view

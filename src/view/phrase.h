// A phrase of the pack with its {names} filled in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace foyer::view {

using PhraseArguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// "{name} is typing…" with {"name", "Mia"} -> "Mia is typing…". A name without an argument stays as it is, and an argument's
// own braces are not looked into.
[[nodiscard]] std::string fill(std::string_view phrase, PhraseArguments arguments);

}  // namespace foyer::view

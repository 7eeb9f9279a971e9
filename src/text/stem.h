// Snowball English (Porter2, snowballstem.org/algorithms/english/stemmer.html) with its exceptional forms: "connections",
// "connecting" and "connected" all become "connect".
// Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

// word: one word in lower case, with ' as its apostrophe. A word that has anything but a-z and ' in it is returned as it is,
// since the algorithm is for English only.
[[nodiscard]] std::string stem_english(std::string_view word);

}  // namespace foyer::text

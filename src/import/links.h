// The links of an answer: the widget shows those to safe addresses, and the rest as the characters that they are written with.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <string>

namespace foyer::import {

// Of "[label](address)" whose address text::is_safe_url turns down, the label stays; images become links; titles
// ("(address "title")") go. Returns how many links were dropped. Linear in the answer's length.
[[nodiscard]] std::size_t drop_unsafe_links(std::string& answer);

}  // namespace foyer::import

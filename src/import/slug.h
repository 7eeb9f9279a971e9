// Ids for entries that come without one.
// Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

namespace foyer::import {

// "Where's my order?" -> "where-s-my-order": lower-case ASCII letters and digits joined by hyphens, at most 48 bytes, accents
// dropped. A question that is mostly in another script is "q-" and eight hexadecimal digits of its hash. The same text always has
// the same slug, so that importing again keeps ids (and with them what reports say of an entry).
[[nodiscard]] std::string slug_of(std::string_view question);

}  // namespace foyer::import

// Typing errors, made on purpose: what classifiers are taught to bear. Native use only.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::classify {

// The text with an error in about one of six of its words of a-z: two letters exchanged, one missing, added or another. The same
// for the same seed. Empty where no word could be mistyped.
[[nodiscard]] std::string mistyped(std::string_view utf8, std::uint64_t seed);

}  // namespace foyer::classify

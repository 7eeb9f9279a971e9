// The form in which Foyer compares text: NFKC_Casefold of the Unicode Standard (section 3.13, UAX #15). Full-width and other
// compatibility forms become the plain ones, case is folded, default ignorable code points (zero-width spaces, soft hyphens,
// variation selectors) are dropped, and what remains is composed.
// Everything after this folder (tokens, features, the index) expects normalised text.
// Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

// input: UTF-8; what is not becomes U+FFFD. Normalising twice changes nothing more. The result can be longer than the
// input (at most 18 code points for one, U+FDFA); time is n log n in the input's length, also for a megabyte of combining
// marks.
[[nodiscard]] std::string normalize(std::string_view input);

}  // namespace foyer::text

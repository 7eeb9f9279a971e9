// Which language a message is most likely in, by its script alone: enough to choose among a site's FAQ locales.
// Thread rule: pure.
#pragma once

#include <string_view>

namespace foyer::text {

// An ISO 639-1 code with static lifetime: "zh" "ja" "ko" "en" (any Latin text) "ru" (any Cyrillic) "ar" "he" "el" "th" "hi"
// "hy" "ka" "bn" "ta" "te" "km" "lo" "my"; empty where there is no letter to go by (digits, emoji, punctuation).
// In mixed text one character of a script without spaces counts as much as one word of the others, and Latin, which every
// language borrows from, wins only with more than twice the others' count: "我的order在哪" is Chinese.
// REQUIRES: normalized is what normalize() returned.
[[nodiscard]] std::string_view language_of(std::string_view normalized) noexcept;

}  // namespace foyer::text

// Which form of a phrase a count takes. Thread rule: pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace foyer::view {

// CLDR's category of a whole number ("zero" "one" "two" "few" "many" "other"), as Intl.PluralRules selects it, in the languages of
// assets/locales; in others that of English, which the widget speaks there. Of "many" for whole millions, which Romance languages
// have, nothing that is counted here comes near. https://cldr.unicode.org/index/cldr-spec/plural-rules
// REQUIRES: n is not negative.
[[nodiscard]] std::string_view plural_category(std::string_view locale, std::int64_t n) noexcept;

}  // namespace foyer::view

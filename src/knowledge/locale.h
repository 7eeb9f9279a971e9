// Which of a pack's locales a visitor's words are in. For this folder and the inspector alone.
// Thread rule: pure.
#pragma once

#include <string_view>

#include "classify/cues.h"
#include "knowledge/pack.h"

namespace foyer::knowledge {

// A script alone does not tell Danish from English: of the locales written like the message the page's own comes first, then the
// one named like the language, then the first; where there is none, the page's.
[[nodiscard]] std::string_view locale_of(const Pack& pack, const classify::Message& message, std::string_view page_locale);

// The language whose triage models judge the message: what it is written in, or without a letter to go by ("👍", "!!!") the locale's.
[[nodiscard]] std::string_view judged_language(const classify::Message& message, std::string_view locale);

}  // namespace foyer::knowledge

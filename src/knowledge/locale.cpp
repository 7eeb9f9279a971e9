#include "knowledge/locale.h"

#include <algorithm>

#include "knowledge/parts.h"
#include "text/language.h"

namespace foyer::knowledge {

std::string_view locale_of(const Pack& pack, const classify::Message& message, std::string_view page_locale) {
  const auto& parts = pack.parts();
  const std::string_view page = pack.nearest_locale(page_locale);
  const std::string_view spoken = text::language_of(message.normalized);
  const auto is_written_alike = [&](std::string_view locale) {
    return parts.by_locale[parts.place_of(locale)].script == spoken;
  };
  if (spoken.empty() || is_written_alike(page)) return page;
  const std::string_view named = pack.nearest_locale(spoken);
  if (is_written_alike(named)) return named;
  const auto found = std::find_if(parts.locales.begin(), parts.locales.end(), is_written_alike);
  return found == parts.locales.end() ? page : *found;
}

std::string_view judged_language(const classify::Message& message, std::string_view locale) {
  const std::string_view spoken = text::language_of(message.normalized);
  return spoken.empty() ? locale.substr(0, locale.find('-')) : spoken;
}

}  // namespace foyer::knowledge

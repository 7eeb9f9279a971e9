#include "knowledge/suggest.h"

#include "base/utf8.h"
#include "knowledge/locale.h"
#include "knowledge/parts.h"

namespace foyer::knowledge {
namespace {

constexpr std::size_t kMinCharacters = 2;

// Some forty words: whoever has typed as much sends it. Also what bounds the time of a keystroke.
constexpr std::size_t kMaxDraftBytes = 240;

// Spaces and punctuation do not count: "a?" tells as little as "a".
bool is_enough(const classify::Message& message) {
  std::size_t characters = 0;
  for (const text::Token& token : message.tokens) characters += utf8::to_code_points(token.text).size();
  return characters >= kMinCharacters;
}

// What follows the last word (a space, a full stop) ends it.
match::LastWord last_word_of(const classify::Message& message) {
  const bool goes_on = message.normalized.ends_with(message.tokens.back().text);
  return goes_on ? match::LastWord::kUnfinished : match::LastWord::kFinished;
}

}  // namespace

std::vector<std::size_t> suggest(const Pack& pack, std::string_view draft, std::string_view page_locale) {
  if (draft.size() > kMaxDraftBytes) return {};
  const classify::Message message(draft);
  if (!is_enough(message)) return {};
  const Pack::Parts& parts = pack.parts();
  const LocaleParts& part = parts.by_locale[parts.place_of(locale_of(pack, message, page_locale))];

  std::vector<std::size_t> entries;
  for (const auto& found : part.index->suggest(message.tokens, last_word_of(message), kMaxSuggestions)) {
    entries.push_back(part.first_entry + found.entry);
  }
  return entries;
}

}  // namespace foyer::knowledge

// What the widget says: phrases by their keys in assets/locales, with {names} filled in. Thread rule: plain values.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "knowledge/pack.h"
#include "view/view.gen.h"

namespace foyer::view {

using PhraseArguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// "{name} is typing…" with {"name", "Mia"} -> "Mia is typing…". A name without an argument stays as it is, and an argument's
// own braces are not looked into.
[[nodiscard]] std::string fill(std::string_view phrase, PhraseArguments arguments);

// The pack's phrases of one of its locales, which may be the owner's own; or, where it has not the visitor's language, the words
// that the host gave. Pack and words must outlive it.
class Phrasebook {
 public:
  // words: an empty locale is none.
  Phrasebook(const knowledge::Pack& pack, std::string_view pack_locale, const Words& words) noexcept
      : pack_(pack), pack_locale_(pack_locale), words_(words) {}

  // The language that is spoken.
  [[nodiscard]] std::string_view locale() const noexcept { return words_.locale.empty() ? pack_locale_ : words_.locale; }

  // {site} is filled in too.
  [[nodiscard]] std::string say(std::string_view key, PhraseArguments arguments = {}) const;

  // The phrase's form for a count ("key.one", "key.few" …, else "key.other"), with {n}.
  [[nodiscard]] std::string count(std::string_view key, std::int64_t n) const;

 private:
  // Null where the words have no such key.
  [[nodiscard]] const std::string* word(std::string_view key) const noexcept;
  // The key itself where neither has it.
  [[nodiscard]] std::string_view find(std::string_view key) const noexcept;

  const knowledge::Pack& pack_;
  std::string_view pack_locale_;
  const Words& words_;
};

}  // namespace foyer::view

// One FAQ entry as it was found in a foreign file, before it has an id and has been checked. Native only.
// Thread rule: plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foyer::import {

struct Draft {
  std::string place;  // where it stands, for errors: "line 12"
  std::string id;     // empty: a slug of the question
  std::string category;
  std::string question;
  std::vector<std::string> alternatives;
  std::string answer;  // in the Markdown subset of view/markdown.h
};

// What one file holds. Errors and warnings open with a place; any error means that the file is not imported.
struct Drafts {
  std::vector<Draft> entries;
  std::vector<std::string> errors;
  std::vector<std::string> warnings;
};

// "line 12".
[[nodiscard]] inline std::string at_line(std::size_t line) { return "line " + std::to_string(line); }

// With A to Z in lower case, and nothing else changed.
[[nodiscard]] inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

// Without white space at either end.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace foyer::import

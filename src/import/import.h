// FAQs of other programs as the FAQ source that `foyer pack` reads (knowledge/README.md). README.md in this folder says what each
// format may hold. Native only.
// Thread rule: pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::import {

enum class Format { kCsv, kMarkdown, kHtml };

// "csv", "markdown", "html".
[[nodiscard]] std::optional<Format> format_named(std::string_view name) noexcept;

// By the extension: .csv and .tsv, .md and .markdown, .html and .htm, in any case.
[[nodiscard]] std::optional<Format> format_of_file(std::string_view path);

struct Input {
  std::string name;  // what errors call the file
  std::string text;
  Format format;
};

struct Imported {
  std::string json;                   // the FAQ source
  std::size_t entries = 0;
  std::vector<std::string> warnings;  // each with file, line and reason
};

inline constexpr std::size_t kMaxInputBytes = 16 * 1024 * 1024;

// All inputs become one FAQ in one locale (BCP 47). Errors: all that were found, a line each, with file, line and reason; what
// passes here passes `foyer pack`.
[[nodiscard]] Result<Imported> import_faq(std::span<const Input> inputs, const std::string& locale);

}  // namespace foyer::import

// An answer's HTML as the Markdown subset that the widget shows (view/markdown.h): paragraphs and line breaks, lists, strong,
// emphasis, links. Every other element is dropped and its text kept, but for what is no text at all (scripts, styles, forms).
// Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::import {

// Text without any tag keeps its line breaks. Links keep whatever address they have, but for those within the page (links.h
// drops what cannot be shown). Errors: those of read_html.
[[nodiscard]] Result<std::string> markdown_of_html(std::string_view html);

// The text alone, in one line: for questions, which are shown as they are.
[[nodiscard]] Result<std::string> text_of_html(std::string_view html);

}  // namespace foyer::import

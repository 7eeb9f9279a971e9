// The three kinds of file that FAQs are imported from; README.md has what each may hold. Texts are valid UTF-8 without a byte
// order mark. Native only.
// Thread rule: pure.
#pragma once

#include <string_view>

#include "import/draft.h"

namespace foyer::import {

// A spreadsheet's rows under a header that names the columns.
[[nodiscard]] Drafts read_csv_faq(std::string_view text);

// Headings are questions, the text below each its answer; or lines that start with "Q:" and "A:".
[[nodiscard]] Drafts read_markdown_faq(std::string_view text);

// The FAQPage (https://schema.org/FAQPage) in the JSON-LD of a page.
[[nodiscard]] Drafts read_faq_page(std::string_view html);

}  // namespace foyer::import

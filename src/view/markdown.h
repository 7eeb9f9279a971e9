// The safe subset of Markdown that an answer is written in, as blocks of spans: paragraphs, "- " and "1. " items, ``` code,
// **strong**, *emphasis*, `code`, [label](url) with https, http, mailto and tel only. Everything else, HTML included, is text.
#pragma once

#include <string_view>
#include <vector>

#include "view/view.gen.h"

namespace foyer::view {

// Never fails: what is not markup is text. At most 500 blocks of at most 500 spans; the rest is joined as plain text.
[[nodiscard]] std::vector<Block> parse_markdown(std::string_view source);

}  // namespace foyer::view

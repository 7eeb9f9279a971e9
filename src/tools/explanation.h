// An explanation as text: what `foyer ask --explain` prints.
// Thread rule: pure.
#pragma once

#include <string>

#include "inspect/explain.h"
#include "inspect/faq.h"

namespace foyer::tools {

// faq: what was explained, by its pack's tuning; its ids and questions name the candidates.
[[nodiscard]] std::string to_text(const inspect::Faq& faq, const inspect::Explanation& explanation);

}  // namespace foyer::tools

// Noto's fonts, as Debian installs them: Latin, Greek and Cyrillic, and where they are there Arabic, Hebrew, Thai, Devanagari,
// Chinese, Japanese and Korean. Letters are rasterised as they are needed. Thread rule: that of the ImGui context.
#pragma once

#include "base/result.h"
#include "imgui/font_text.h"

namespace foyer::example {

// Adds them to the current context's atlas, which keeps their bytes. Errors: the first one is missing.
[[nodiscard]] Result<imgui::Fonts> load_fonts();

}  // namespace foyer::example

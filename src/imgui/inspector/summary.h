// What the inspector shows, in a few sentences of words and numbers: for who cannot see it, and for tests.
// Thread rule: one thread.
#pragma once

#include <string>

#include "imgui/inspector/workbench.h"

namespace foyer::imgui {

[[nodiscard]] std::string summary_of(Workbench& bench);

}  // namespace foyer::imgui

// The risk-coverage curve: how often answers are wrong (upwards) when so many questions are answered (to the right).
// Thread rule: one thread.
#pragma once

#include <span>

#include "imgui/inspector/sheet.h"
#include "inspect/evaluation.h"

namespace foyer::imgui {

// threshold: where the setting stands on it.
void draw_curve(const Sheet& sheet, std::span<const inspect::CurvePoint> points, double threshold, ImVec2 size);

}  // namespace foyer::imgui

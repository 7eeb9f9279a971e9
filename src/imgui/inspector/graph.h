// The conversation's phases as a graph, with the way that a conversation has gone so far.
// Thread rule: one thread.
#pragma once

#include <span>

#include "dialog/dialog.h"
#include "imgui/inspector/sheet.h"

namespace foyer::imgui {

// path: the phases in the order in which they were entered; the last is the current one.
void draw_graph(const Sheet& sheet, std::span<const dialog::Phase> path, ImVec2 size);

}  // namespace foyer::imgui

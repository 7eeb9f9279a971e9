// The conversation's table as a graph, for who draws it: phases in groups, and an edge for each row.
// Thread rule: pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dialog/dialog.h"

namespace foyer::dialog {

struct Group {
  Phases phases;
  std::string_view name, title;
};

// Every phase is in one of them.
[[nodiscard]] std::span<const Group> groups() noexcept;

// A row of the table from one phase, or from all of a group.
struct Edge {
  std::string_view from;  // a phase's name or a group's
  Phases from_phases;
  std::string_view to;  // a phase's name; `from` where the phase stays
  const Transition* row;
};

// In the table's order; a row from several phases has an edge for each group that it leaves as a whole, and for each phase beside.
[[nodiscard]] std::vector<Edge> edges();

}  // namespace foyer::dialog

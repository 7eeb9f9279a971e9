#include "dialog/chart.h"

namespace foyer::dialog {
namespace {

constexpr Group kGroups[] = {{kBotListens, "bot", "the bot listens"}, {kPersonListens, "person", "a person is there or on the way"}};

struct Origin {
  std::string_view name;
  Phases phases;
};

// A set of phases: a group where the whole group is in it, else the phases themselves.
std::vector<Origin> origins_of(Phases set) {
  std::vector<Origin> origins;
  for (const Group& group : kGroups) {
    if ((set & group.phases) != group.phases) continue;
    origins.push_back({group.name, group.phases});
    set = static_cast<Phases>(set & ~group.phases);
  }
  for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
    const auto phase = static_cast<Phase>(i);
    if (contains(set, phase)) origins.push_back({kPhaseNames[i], phase + phase});
  }
  return origins;
}

}  // namespace

std::span<const Group> groups() noexcept { return kGroups; }

std::vector<Edge> edges() {
  std::vector<Edge> edges;
  for (const Transition& row : table()) {
    for (const Origin& from : origins_of(row.from)) {
      edges.push_back({from.name, from.phases, row.to ? to_string(*row.to) : from.name, &row});
    }
  }
  return edges;
}

}  // namespace foyer::dialog

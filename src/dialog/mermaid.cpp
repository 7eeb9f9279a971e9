#include <algorithm>

#include "dialog/dialog.h"

namespace foyer::dialog {
namespace {

constexpr std::string_view kTriggerNames[] = {
    "asked, known", "asked, unclear", "asked, unknown", "urgent, known", "urgent, unknown", "hello", "thanks", "goodbye",
    "wants a person", "picks one", "none of these", "it helped", "it did not help", "no person", "writes", "stored",
    "nobody on duty", "agent joins", "nobody came in time", "leaves an address", "leaves none", "address stored",
    "handed back", "relay lost it", "agent resolves", "rates", "rates not"};
static_assert(std::size(kTriggerNames) == static_cast<std::size_t>(Trigger::kSkippedRating) + 1);

constexpr std::string_view kGuardNames[] = {"", "may clarify", "twice in vain", "high or urgent", "low or normal", "asked before"};
static_assert(std::size(kGuardNames) == static_cast<std::size_t>(Guard::kAlreadyAsked) + 1);

struct Group {
  Phases phases;
  std::string_view name, title;
};
constexpr Group kGroups[] = {{kBotListens, "bot", "the bot listens"}, {kPersonListens, "person", "a person is there or on the way"}};

// The names of a set of phases: a group's where the whole group is in it, else the phases' own.
std::vector<std::string_view> names_of(Phases set) {
  std::vector<std::string_view> names;
  for (const Group& group : kGroups) {
    if ((set & group.phases) != group.phases) continue;
    names.push_back(group.name);
    set = static_cast<Phases>(set & ~group.phases);
  }
  for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
    if (contains(set, static_cast<Phase>(i))) names.push_back(kPhaseNames[i]);
  }
  return names;
}

void append_group(std::string& out, const Group& group) {
  ((((out += "  state \"") += group.title) += "\" as ") += group.name) += " {\n";
  for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
    if (contains(group.phases, static_cast<Phase>(i))) ((out += "    ") += kPhaseNames[i]) += '\n';
  }
  out += "  }\n";
}

void append_row(std::string& out, const Transition& row, std::string_view from) {
  ((((out += "  ") += from) += " --> ") += row.to ? to_string(*row.to) : from) += " : ";
  out += to_string(row.on);
  if (row.guard != Guard::kAlways) ((out += " [") += to_string(row.guard)) += ']';
  out += '\n';
}

}  // namespace

std::string_view to_string(Trigger trigger) noexcept { return kTriggerNames[static_cast<std::size_t>(trigger)]; }
std::string_view to_string(Guard guard) noexcept { return kGuardNames[static_cast<std::size_t>(guard)]; }

std::string mermaid() {
  std::string out = "stateDiagram-v2\n";
  for (const Group& group : kGroups) append_group(out, group);
  out += "  [*] --> greeting\n";
  for (const Transition& row : table()) {
    for (const std::string_view from : names_of(row.from)) append_row(out, row, from);
  }
  return out += "  closed --> [*]\n";
}

}  // namespace foyer::dialog

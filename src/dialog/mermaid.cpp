#include "dialog/chart.h"

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

void append_group(std::string& out, const Group& group) {
  ((((out += "  state \"") += group.title) += "\" as ") += group.name) += " {\n";
  for (std::size_t i = 0; i < kPhaseNames.size(); ++i) {
    if (contains(group.phases, static_cast<Phase>(i))) ((out += "    ") += kPhaseNames[i]) += '\n';
  }
  out += "  }\n";
}

void append_edge(std::string& out, const Edge& edge) {
  ((((out += "  ") += edge.from) += " --> ") += edge.to) += " : ";
  out += to_string(edge.row->on);
  if (edge.row->guard != Guard::kAlways) ((out += " [") += to_string(edge.row->guard)) += ']';
  out += '\n';
}

}  // namespace

std::string_view to_string(Trigger trigger) noexcept { return kTriggerNames[static_cast<std::size_t>(trigger)]; }
std::string_view to_string(Guard guard) noexcept { return kGuardNames[static_cast<std::size_t>(guard)]; }

std::string mermaid() {
  std::string out = "stateDiagram-v2\n";
  for (const Group& group : groups()) append_group(out, group);
  out += "  [*] --> greeting\n";
  for (const Edge& edge : edges()) append_edge(out, edge);
  return out += "  closed --> [*]\n";
}

}  // namespace foyer::dialog

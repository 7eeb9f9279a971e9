#include "imgui/inspector/tabs.h"

namespace foyer::imgui {

void draw_cost_tab(const Sheet& sheet, const Session& session, const Workbench& bench) {
  std::size_t wordings = 0;
  for (const auto& entry : bench.faq().entries()) wordings += entry.wordings.size();
  std::vector<Fact> facts = {
      {"entries, wordings", std::to_string(bench.faq().entries().size()) + ", " + std::to_string(wordings)},
      {"explaining the message", decimal(bench.explanation_ms()) + " ms"},
      {"making the index anew", bench.rebuild_ms() > 0 ? decimal(bench.rebuild_ms()) + " ms" : "not done"},
      {"frames a second", decimal(static_cast<double>(ImGui::GetIO().Framerate), 0)}};
  facts.insert(facts.begin(), session.cost.begin(), session.cost.end());
  draw_facts(sheet, "cost", facts);
}

}  // namespace foyer::imgui

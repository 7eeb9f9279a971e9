#include "imgui/inspector/graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "dialog/chart.h"

namespace foyer::imgui {
namespace {

using dialog::Phase;

constexpr std::size_t kPhases = dialog::kPhaseNames.size();

// Of the middle of each phase, as shares of the width and height: in four columns, as a conversation most often goes from left
// to right and down. Urgent stands aside, so that the way from the queue to the agent is free.
constexpr std::array<ImVec2, kPhases> kPlaces = {{{0.11F, 0.10F},    // greeting
                                                  {0.11F, 0.45F},    // answering
                                                  {0.37F, 0.28F},    // clarifying
                                                  {0.37F, 0.62F},    // confirming
                                                  {0.63F, 0.45F},    // offering a person
                                                  {0.89F, 0.10F},    // contact form
                                                  {0.89F, 0.37F},    // queued
                                                  {0.76F, 0.64F},    // urgent
                                                  {0.89F, 0.91F},    // with an agent
                                                  {0.63F, 0.10F},    // returned
                                                  {0.63F, 0.85F},    // resolved
                                                  {0.37F, 0.93F},    // rating
                                                  {0.11F, 0.85F}}};  // closed
static_assert(kPlaces.size() == kPhases);

ImVec2 minus(ImVec2 a, ImVec2 b) { return {a.x - b.x, a.y - b.y}; }

class Graph {
 public:
  Graph(const Sheet& sheet, const Box& box) : sheet_(sheet), box_(box) {}

  [[nodiscard]] Box node(Phase phase) const {
    const ImVec2 place = kPlaces[static_cast<std::size_t>(phase)];
    const ImVec2 centre{box_.min.x + place.x * box_.width(), box_.min.y + place.y * box_.height()};
    const ImVec2 half{sheet_.px(60), sheet_.px(15)};
    return {minus(centre, half), {centre.x + half.x, centre.y + half.y}};
  }

  void edge(Phase from, Phase to, ImU32 colour, float thickness) const {
    if (from == to) return;
    const ImVec2 start = leave(node(from), node(to).centre());
    const ImVec2 end = leave(node(to), node(from).centre());
    const ImVec2 along = minus(end, start);
    const float length = std::max(1.0F, std::sqrt(along.x * along.x + along.y * along.y));
    const ImVec2 unit{along.x / length, along.y / length};
    const float head = sheet_.px(thickness > 1.5F ? 9.0F : 6.0F);
    const ImVec2 base{end.x - unit.x * head, end.y - unit.y * head};
    list().AddLine(start, base, colour, sheet_.px(thickness));
    list().AddTriangleFilled(end, {base.x - unit.y * head / 2, base.y + unit.x * head / 2},
                             {base.x + unit.y * head / 2, base.y - unit.x * head / 2}, colour);
  }

  void draw_node(Phase phase, bool is_current, bool is_visited) const {
    const Palette& colours = sheet_.colours();
    const Box box = node(phase);
    list().AddRectFilled(box.min, box.max,
                         is_current   ? colours.accent
                         : is_visited ? mix(colours.surface, colours.accent, 0.2F)
                                      : colours.raised,
                         sheet_.px(8));
    list().AddRect(box.min, box.max, is_visited ? colours.accent : colours.line, sheet_.px(8));
    std::string name(dialog::kPhaseNames[static_cast<std::size_t>(phase)]);
    std::replace(name.begin(), name.end(), '_', ' ');
    const ImVec2 size = ImGui::CalcTextSize(name.c_str());
    list().AddText({box.centre().x - size.x / 2, box.centre().y - size.y / 2}, is_current ? colours.on_accent : colours.text,
                   name.c_str());
    sheet_.note("phase:" + name, box);
  }

 private:
  static ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

  // Where the line from the middle of a box to another point leaves the box.
  static ImVec2 leave(const Box& box, ImVec2 to) {
    const ImVec2 centre = box.centre();
    const ImVec2 along = minus(to, centre);
    const float x = along.x == 0 ? 1e9F : box.width() / 2 / std::abs(along.x);
    const float y = along.y == 0 ? 1e9F : box.height() / 2 / std::abs(along.y);
    const float share = std::min({x, y, 1.0F});
    return {centre.x + along.x * share, centre.y + along.y * share};
  }

  const Sheet& sheet_;
  Box box_;
};

// Those that lead from one phase to another by themselves; what leads there from a whole group would hide them.
void draw_table(const Graph& graph, const Palette& colours) {
  for (const dialog::Edge& edge : dialog::edges()) {
    if (!edge.row->to) continue;
    for (std::size_t i = 0; i < kPhases; ++i) {
      const auto from = static_cast<Phase>(i);
      if (edge.from_phases == from + from) graph.edge(from, *edge.row->to, colours.edge, 1);
    }
  }
}

}  // namespace

void draw_graph(const Sheet& sheet, std::span<const Phase> path, ImVec2 size) {
  const Box box = box_at(ImGui::GetCursorScreenPos(), size);
  ImGui::Dummy(size);
  const Graph graph(sheet, box);
  draw_table(graph, sheet.colours());
  for (std::size_t i = 1; i < path.size(); ++i) graph.edge(path[i - 1], path[i], sheet.colours().accent, 2.5F);
  for (std::size_t i = 0; i < kPhases; ++i) {
    const auto phase = static_cast<Phase>(i);
    const bool is_visited = std::find(path.begin(), path.end(), phase) != path.end();
    graph.draw_node(phase, !path.empty() && path.back() == phase, is_visited);
  }
}

}  // namespace foyer::imgui

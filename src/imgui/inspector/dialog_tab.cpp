#include "imgui/inspector/graph.h"
#include "imgui/inspector/tabs.h"

namespace foyer::imgui {
namespace {

constexpr const char* kConnections[] = {"not wanted", "connecting", "online", "offline"};

std::string name_of(view::Connection connection) {
  const auto at = static_cast<std::size_t>(connection);
  return at < std::size(kConnections) ? kConnections[at] : std::to_string(at);
}

std::string path_of(const Session& session) {
  std::string path;
  for (const dialog::Phase phase : session.path) (path += path.empty() ? "" : " > ") += dialog::to_string(phase);
  return path.empty() ? "The conversation has not begun." : path;
}

}  // namespace

void draw_facts(const Sheet& sheet, const char* id, const std::vector<Fact>& facts) {
  if (facts.empty() || !ImGui::BeginTable(id, 2, ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingStretchSame)) return;
  for (const Fact& fact : facts) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    sheet.words("fact:" + fact.name, fact.name, sheet.colours().muted);
    ImGui::TableNextColumn();
    sheet.words("value:" + fact.name, fact.value);
  }
  ImGui::EndTable();
}

void draw_dialog_tab(const Sheet& sheet, const Session& session) {
  sheet.words("path", path_of(session), sheet.colours().muted);
  draw_graph(sheet, session.path, {ImGui::GetContentRegionAvail().x, sheet.px(330)});
  if (!ImGui::BeginTable("state", 2, ImGuiTableFlags_SizingStretchSame)) return;
  ImGui::TableNextColumn();
  sheet.heading("Link");
  const LinkState& link = session.link;
  draw_facts(sheet, "link",
             {{"connection", name_of(link.connection)},
              {"not acknowledged yet", std::to_string(link.outbox)},
              {"last sequence number", std::to_string(link.last_seq)},
              {"reconnects", std::to_string(link.reconnects)}});
  ImGui::TableNextColumn();
  sheet.heading("Storage");
  draw_facts(sheet, "storage", session.storage);
  ImGui::EndTable();
}

}  // namespace foyer::imgui

#include "imgui/inspector/look.h"

namespace foyer::imgui {

Look::Look(const Theme& theme, const Palette& colours, Text& text) {
  const auto colour = [&](ImGuiCol which, ImU32 value) {
    ImGui::PushStyleColor(which, value);
    ++colours_;
  };
  const auto size = [&](ImGuiStyleVar which, auto value) {
    ImGui::PushStyleVar(which, value);
    ++sizes_;
  };
  const float px = theme.scale;
  ImGui::PushFont(text.field_font(), text.field_size(kSheetTextSize * px));
  colour(ImGuiCol_WindowBg, colours.surface);
  colour(ImGuiCol_ChildBg, colours.surface);
  colour(ImGuiCol_PopupBg, colours.surface);
  colour(ImGuiCol_Border, colours.line);
  colour(ImGuiCol_Text, colours.text);
  colour(ImGuiCol_TextDisabled, colours.muted);
  colour(ImGuiCol_FrameBg, colours.raised);
  colour(ImGuiCol_FrameBgHovered, mix(colours.raised, colours.accent, 0.12F));
  colour(ImGuiCol_FrameBgActive, mix(colours.raised, colours.accent, 0.2F));
  colour(ImGuiCol_SliderGrab, colours.accent);
  colour(ImGuiCol_SliderGrabActive, colours.focus);
  colour(ImGuiCol_Button, colours.raised);
  colour(ImGuiCol_ButtonHovered, mix(colours.raised, colours.accent, 0.15F));
  colour(ImGuiCol_ButtonActive, mix(colours.raised, colours.accent, 0.3F));
  colour(ImGuiCol_Header, mix(colours.surface, colours.accent, 0.16F));
  colour(ImGuiCol_HeaderHovered, mix(colours.surface, colours.accent, 0.1F));
  colour(ImGuiCol_HeaderActive, mix(colours.surface, colours.accent, 0.24F));
  colour(ImGuiCol_Tab, colours.surface);
  colour(ImGuiCol_TabHovered, mix(colours.surface, colours.accent, 0.15F));
  colour(ImGuiCol_TabSelected, mix(colours.surface, colours.accent, 0.2F));
  colour(ImGuiCol_TabSelectedOverline, colours.accent);
  colour(ImGuiCol_TableHeaderBg, colours.raised);
  colour(ImGuiCol_TableBorderLight, colours.line);
  colour(ImGuiCol_TableBorderStrong, colours.line);
  colour(ImGuiCol_TableRowBgAlt, mix(colours.surface, colours.raised, 0.5F));
  colour(ImGuiCol_Separator, colours.line);
  colour(ImGuiCol_PlotHistogram, colours.accent);
  colour(ImGuiCol_TextSelectedBg, faded(colours.accent, 0.3F));
  colour(ImGuiCol_ScrollbarBg, colours.surface);
  colour(ImGuiCol_ScrollbarGrab, colours.line);
  colour(ImGuiCol_ScrollbarGrabHovered, colours.edge);
  colour(ImGuiCol_ScrollbarGrabActive, colours.edge);
  colour(ImGuiCol_NavCursor, colours.focus);
  size(ImGuiStyleVar_WindowPadding, ImVec2(16 * px, 14 * px));
  size(ImGuiStyleVar_WindowRounding, 12 * px);
  size(ImGuiStyleVar_WindowBorderSize, px);
  size(ImGuiStyleVar_FramePadding, ImVec2(8 * px, 4 * px));
  size(ImGuiStyleVar_FrameRounding, 6 * px);
  size(ImGuiStyleVar_GrabRounding, 6 * px);
  size(ImGuiStyleVar_ScrollbarRounding, 6 * px);
  size(ImGuiStyleVar_ScrollbarSize, 10 * px);
  size(ImGuiStyleVar_TabRounding, 6 * px);
  size(ImGuiStyleVar_ItemSpacing, ImVec2(8 * px, 6 * px));
  size(ImGuiStyleVar_CellPadding, ImVec2(6 * px, 3 * px));
}

Look::~Look() {
  ImGui::PopStyleVar(sizes_);
  ImGui::PopStyleColor(colours_);
  ImGui::PopFont();
}

}  // namespace foyer::imgui

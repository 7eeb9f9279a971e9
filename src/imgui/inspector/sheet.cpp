#include "imgui/inspector/sheet.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstdio>

#include <imgui_internal.h>

#include "base/utf8.h"
#include "imgui/inspector/look.h"
#include "imgui/right_to_left.h"

namespace foyer::imgui {
namespace {

constexpr std::string_view kEllipsis = "…";

constexpr float kTooltipWidth = 480;  // in CSS pixels

// ASCII is Dear ImGui's to write. Anything else may have to be turned, joined or stacked, which the chat's text knows.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace

Measure Sheet::line(float max_width) const {
  return {.style = {Face::kRegular, px(kSheetTextSize)}, .max_width = max_width, .line_height = ImGui::GetTextLineHeight()};
}

ImVec2 Sheet::size_of(std::string_view text) const {
  if (is_plain(text)) return ImGui::CalcTextSize(text.data(), text.data() + text.size());
  const Layout layout = lay_out(text, text_, line(FLT_MAX));
  return {layout.width, layout.height};
}

// The text, or as much of it as fits before an ellipsis.
std::string Sheet::fitted(std::string_view text, float width) const {
  if (size_of(text).x <= width) return std::string(text);
  std::size_t fits = 0;
  std::size_t size = text.size();
  while (fits < size) {
    const std::size_t middle = (fits + size + 1) / 2;
    const std::string tried = std::string(utf8::truncate(text, middle)).append(kEllipsis);
    if (size_of(tried).x <= width)
      fits = middle;
    else
      size = middle - 1;
  }
  return std::string(utf8::truncate(text, fits)).append(kEllipsis);
}

void Sheet::draw(const Layout& layout, ImVec2 at, ImU32 colour) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const Piece& piece : layout.pieces) {
    text_.draw(list, {at.x + piece.at.x, at.y + piece.at.y}, layout.line_height, colour, piece.text, piece.style);
  }
}

void Sheet::write(ImVec2 at, std::string_view text, ImU32 colour) const {
  if (is_plain(text)) return ImGui::GetWindowDrawList()->AddText(at, colour, text.data(), text.data() + text.size());
  draw(lay_out(text, text_, line(FLT_MAX)), at, colour);
}

void Sheet::tooltip(std::string_view text) const {
  if (!ImGui::BeginTooltip()) return;
  const Layout layout = lay_out(text, text_, line(px(kTooltipWidth)));
  draw(layout, ImGui::GetCursorScreenPos(), colours_.text);
  ImGui::Dummy({layout.width, layout.height});
  ImGui::EndTooltip();
}

void Sheet::note(std::string_view name, Layer layer) const {
  note(name, {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}, layer);
}

void Sheet::note(std::string_view name, const Box& box, Layer layer) const {
  if (items_ == nullptr) return;
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  items_->push_back({layer, std::string(name), box, {list.GetClipRectMin(), list.GetClipRectMax()}});
}

void Sheet::note_visible(std::string_view name, Layer layer) const {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const Box item{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  const Box clip{list.GetClipRectMin(), list.GetClipRectMax()};
  note(name, {{std::max(item.min.x, clip.min.x), item.min.y}, {std::min(item.max.x, clip.max.x), item.max.y}}, layer);
}

void Sheet::words(std::string_view name, std::string_view text, ImU32 colour) const {
  const std::string shown = fitted(text, ImGui::GetContentRegionAvail().x);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = size_of(shown);
  // Beside a field words stand as low as the field's.
  const float down = ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset;
  write({at.x, at.y + down}, shown, colour);
  ImGui::Dummy({size.x, size.y + down});
  note(name);
  if (shown.size() != text.size() && ImGui::IsItemHovered()) tooltip(text);
}

bool Sheet::field(const char* id, const char* hint, std::span<char> bytes) const {
  const std::string_view text = bytes.data();
  const bool is_drawn_here = !is_plain(text) && ImGui::GetActiveID() != ImGui::GetID(id);
  if (is_drawn_here) ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32_BLACK_TRANS);
  const bool is_entered = ImGui::InputTextWithHint(id, hint, bytes.data(), bytes.size(), ImGuiInputTextFlags_EnterReturnsTrue);
  if (!is_drawn_here) return is_entered;
  ImGui::PopStyleColor();
  const Box box{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const std::string shown = fitted(text, box.width() - 2 * padding.x);
  const float left = runs_right_to_left(text) ? box.max.x - padding.x - size_of(shown).x : box.min.x + padding.x;
  write({left, box.min.y + padding.y}, shown, colours_.text);
  return is_entered;
}

void Sheet::heading(std::string_view text) const {
  ImGui::Dummy({0, px(4)});
  words(std::string("heading:").append(text), text, colours_.muted);
}

Box Sheet::bar(std::string_view name, std::span<const Share> parts, float most, float width) const {
  const float height = ImGui::GetTextLineHeight();
  const Box box = box_at(ImGui::GetCursorScreenPos(), {width > 0 ? width : ImGui::GetContentRegionAvail().x, height});
  ImGui::Dummy({box.width(), height});
  note(name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float inset = px(3);
  list.AddRectFilled({box.min.x, box.min.y + inset}, {box.max.x, box.max.y - inset}, colours_.raised, px(3));
  float x = box.min.x;
  for (const Share& part : parts) {
    if (part.value <= 0 || most <= 0) continue;
    const float end = std::min(box.max.x, x + box.width() * part.value / most);
    list.AddRectFilled({x, box.min.y + inset}, {end, box.max.y - inset}, part.colour, parts.size() == 1 ? px(3) : 0);
    x = end;
  }
  return box;
}

void Sheet::progress(float share) const {
  const Share done[] = {{share, colours_.accent}};
  if (share < 1) bar("progress", done, 1);
}

void Sheet::mark(const Box& bar, float at, ImU32 colour) const {
  const float x = std::round(bar.min.x + bar.width() * std::clamp(at, 0.0F, 1.0F));
  ImGui::GetWindowDrawList()->AddLine({x, bar.min.y}, {x, bar.max.y}, colour, px(1.5F));
}

void Sheet::chip(std::string_view name, std::string_view text, ImU32 ground) const {
  const ImVec2 padding{px(6), px(2)};
  const std::string shown = fitted(text, px(300));
  const ImVec2 size{size_of(shown).x + 2 * padding.x, ImGui::GetTextLineHeight() + 2 * padding.y};
  if (!at_start_) {
    ImGui::SameLine(0, px(4));
    if (ImGui::GetContentRegionAvail().x < size.x) ImGui::NewLine();
  }
  at_start_ = false;
  const Box box = box_at(ImGui::GetCursorScreenPos(), size);
  ImGui::Dummy(size);
  note(name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, box.max, ground, px(5));
  write({box.min.x + padding.x, box.min.y + padding.y}, shown, colours_.text);
}

std::string decimal(double value, int digits) {
  char out[40];
  std::snprintf(out, sizeof out, "%.*f", digits, value);
  return out;
}

std::string percent(double share) { return decimal(share * 100, 0) + " %"; }

}  // namespace foyer::imgui

#include "imgui/field.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace foyer::imgui {
namespace {

constexpr float kPaddingX = 12;
constexpr float kPaddingY = 8;
constexpr float kLabelGap = 4;
constexpr float kRows = 3;
constexpr int kCaretMs = 400;  // of a caret that blinks

}  // namespace

FieldStyle::FieldStyle(Paint& paint, float padding_x, float padding_y) {
  const Palette& colours = paint.colours();
  for (const ImGuiCol none : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_NavCursor,
                              ImGuiCol_ChildBg, ImGuiCol_ScrollbarBg}) {
    ImGui::PushStyleColor(none, IM_COL32_BLACK_TRANS);
  }
  ImGui::PushStyleColor(ImGuiCol_Text, colours.text);
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, colours.text);
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, colours.muted);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(colours.focus, 0.3F));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {paint.px(padding_x), paint.px(padding_y)});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, paint.px(6));
  ImGui::PushFont(paint.text().field_font(), paint.text().field_size(paint.px(kTextSize)));
}

FieldStyle::~FieldStyle() {
  ImGui::PopFont();
  ImGui::PopStyleVar(4);
  ImGui::PopStyleColor(10);
}

int TypedElsewhere::on_edit(ImGuiInputTextCallbackData* data) {
  const TypedElsewhere& self = *static_cast<const TypedElsewhere*>(data->UserData);
  if (const auto typed = self.typist_->take(self.id_)) {
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, typed->text.data(), typed->text.data() + typed->text.size());
    data->SelectionStart = static_cast<int>(typed->begin);
    data->SelectionEnd = data->CursorPos = static_cast<int>(typed->end);
  }
  const auto place = [](int at) { return static_cast<std::size_t>(at); };
  self.typist_->show(self.id_,
                     {std::string(data->Buf, place(data->BufTextLen)), place(data->SelectionStart), place(data->SelectionEnd)});
  return 0;
}

bool TypedElsewhere::wants_focus(bool own) const { return typist_ != nullptr ? typist_->wants(id_) : own; }

std::optional<std::string> TypedElsewhere::typed() const {
  if (typist_ == nullptr) return std::nullopt;
  auto typed = typist_->take(id_);
  return typed ? std::optional(std::move(typed->text)) : std::nullopt;
}

void TypedElsewhere::place(const Box& box) const {
  if (typist_ != nullptr) typist_->place(box);
}

void Field::fill(std::string_view text) {
  const std::string_view fits = utf8::truncate(text, buffer_.size() - 1);
  std::fill(buffer_.begin(), buffer_.end(), '\0');
  std::copy(fits.begin(), fits.end(), buffer_.begin());
}

std::string Field::text() const {
  constexpr std::string_view kWhite = " \t\r\n";
  const std::string_view all(buffer_.data());
  const auto begin = all.find_first_not_of(kWhite);
  return begin == std::string_view::npos ? std::string()
                                         : std::string(all.substr(begin, all.find_last_not_of(kWhite) - begin + 1));
}

float Field::draw(Paint& paint, std::string_view label, const Box& box, Validity validity, bool& entered) {
  float y = box.min.y;
  const float label_height =
      paint.write(label, {{box.min.x, y}, box.max}, paint.colours().muted, paint.measure(kSmallSize, kSmallLine, box.width()));
  paint.note(Layer::kContent, "label", id_, {{box.min.x, y}, {box.max.x, y + label_height}});
  y += label_height + paint.px(kLabelGap);

  const FieldStyle style(paint, kPaddingX, kPaddingY);
  const float rows = rows_ == Rows::kOne ? 1 : kRows;
  const Box frame = box_at({box.min.x, y}, {box.width(), std::ceil(ImGui::GetFontSize() * rows + 2 * paint.px(kPaddingY))});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(frame.min, frame.max, paint.colours().surface, paint.px(11));
  ImGui::SetCursorScreenPos(frame.min);
  TypedElsewhere elsewhere(paint, id_);
  if (elsewhere.wants_focus(wants_focus_)) ImGui::SetKeyboardFocusHere();
  wants_focus_ = false;
  ImGui::PushID(id_);
  if (rows_ == Rows::kOne) {
    ImGui::SetNextItemWidth(frame.width());
    entered |= ImGui::InputText("##field", buffer_.data(), buffer_.size(),
                                ImGuiInputTextFlags_EnterReturnsTrue | elsewhere.flags(), TypedElsewhere::on_edit, &elsewhere);
  } else {
    ImGui::InputTextMultiline("##field", buffer_.data(), buffer_.size(), {frame.width(), frame.height()}, elsewhere.flags(),
                              TypedElsewhere::on_edit, &elsewhere);
  }
  ImGui::PopID();
  const bool active = ImGui::IsItemActive();
  if (active && ImGui::GetIO().ConfigInputTextCursorBlink) paint.wants_frame_in(kCaretMs);
  if (active) elsewhere.place(frame.shrunk(paint.px(kPaddingX), paint.px(kPaddingY)));
  else if (const auto typed = elsewhere.typed()) fill(*typed);
  const ImU32 edge = validity == Validity::kWrong ? paint.colours().bad : active ? paint.colours().focus : paint.colours().edge;
  list.AddRect(frame.min, frame.max, edge, paint.px(11), ImDrawFlags_None, paint.px(active ? 2 : 1));
  paint.note(Layer::kContent, "field", id_, frame);
  return frame.max.y - box.min.y;
}

}  // namespace foyer::imgui

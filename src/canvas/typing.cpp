#include "canvas/typing.h"

#include <algorithm>
#include <utility>

namespace foyer::canvas {

void Typing::begin_frame(const FrameInput& input) {
  for (const Typed& typed : input.typed) {
    std::erase_if(typed_, [&](const Typed& older) { return older.field == typed.field; });
    typed_.push_back(typed);
  }
  focused_ = input.focused;
  suggestions_ = {input.suggestions_open, static_cast<std::size_t>(std::max<std::int64_t>(0, input.suggestion))};
  drawn_pressed_.clear();
  shown_.reset();
}

bool Typing::presses(std::string_view id) {
  if (pressed_ != id) return false;
  pressed_.clear();
  return true;
}

bool Typing::wants(std::string_view field) {
  if (wanted_ != field) return false;
  wanted_.clear();
  return true;
}

std::optional<imgui::TypedText> Typing::take(std::string_view field) {
  const auto found = std::find_if(typed_.begin(), typed_.end(), [&](const Typed& one) { return one.field == field; });
  if (found == typed_.end()) return std::nullopt;
  const Typed typed = std::move(*found);
  typed_.erase(found);
  const auto place = [&](std::int64_t at) { return at < 0 ? 0 : std::min(static_cast<std::size_t>(at), typed.text.size()); };
  return imgui::TypedText{typed.text, place(typed.begin), place(typed.end)};
}

void Typing::show(std::string_view field, imgui::TypedText text) {
  FieldShown shown;
  shown.typed.field = field;
  shown.typed.text = std::move(text.text);
  shown.typed.begin = static_cast<std::int64_t>(text.begin);
  shown.typed.end = static_cast<std::int64_t>(text.end);
  shown_ = std::move(shown);
}

void Typing::place(const imgui::Box& box) {
  if (!shown_) return;
  shown_->left = box.min.x;
  shown_->top = box.min.y;
  shown_->right = box.max.x;
  shown_->bottom = box.max.y;
}

}  // namespace foyer::canvas

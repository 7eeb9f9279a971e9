#include "imgui/card.h"

namespace foyer::imgui {
namespace {

constexpr float kMargin = 16;
constexpr float kPadding = 18;
constexpr float kGap = 12;
constexpr float kRadius = 18;

}  // namespace

Card::Card(Paint& paint, std::string_view name, const Box& box) : paint_(paint), name_(name), top_(box.min.y) {
  frame_ = {{box.min.x, box.min.y + paint.px(kMargin)}, box.max};
  y_ = frame_.min.y + paint.px(kPadding);
}

Box Card::place() const noexcept {
  const float padding = paint_.px(kPadding);
  const float y = y_ + (has_parts_ ? paint_.px(kGap) : 0);
  return {{frame_.min.x + padding, y}, {frame_.max.x - padding, y}};
}

void Card::add(float height) noexcept {
  y_ = place().min.y + height;
  has_parts_ = true;
}

void Card::write(std::string_view name, std::string_view words, ImU32 colour, const Measure& measure) {
  if (words.empty()) return;
  Box box = place();
  const float height = paint_.write(words, box, colour, measure);
  box.max.y = box.min.y + height;
  paint_.note(Layer::kContent, name, {}, box);
  add(height);
}

float Card::finish() {
  frame_.max.y = y_ + paint_.px(kPadding);
  ImGui::GetWindowDrawList()->AddRect(frame_.min, frame_.max, paint_.colours().line, paint_.px(kRadius), ImDrawFlags_None,
                                      paint_.px(1));
  paint_.note(Layer::kGround, name_, {}, frame_);
  return frame_.max.y - top_;
}

}  // namespace foyer::imgui

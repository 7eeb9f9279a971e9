#include "imgui/scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

namespace foyer::imgui {
namespace {

// Within this distance of the end the reader counts as being there: fractions of a pixel, a nudge of the wheel.
constexpr float kNear = 24;
constexpr float kWheelStep = 60;
constexpr float kKeyStep = 40;
// Of a finger's speed: how soon it counts, and how soon it is spent, a second.
constexpr float kSpeedGain = 30;
constexpr float kFriction = 4;
constexpr float kLeastSpeed = 20;
constexpr float kPageShare = 0.85F;
constexpr float kBarWidth = 6;
constexpr float kLeastBar = 32;
constexpr float kBarMargin = 3;

}  // namespace

// How far a finger drags, and pushes after it has let go.
float Scroll::dragged(Paint& paint, bool hovered) {
  const ImGuiIO& io = ImGui::GetIO();
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  // A window that is pressed where nothing is counts as an item, too.
  const bool holds_item =
      context.ActiveId != 0 && (context.ActiveIdWindow == nullptr || context.ActiveId != context.ActiveIdWindow->MoveId);
  if (hovered && !holds_item && io.MouseSource == ImGuiMouseSource_TouchScreen && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    speed_ += (io.MouseDelta.y / io.DeltaTime - speed_) * std::min(1.0F, io.DeltaTime * kSpeedGain);
    // A finger that rests for a frame near the end does not let go of what it has drawn away from there.
    moved_ = true;
    return io.MouseDelta.y;
  }
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left) || std::abs(speed_) < paint.px(kLeastSpeed)) speed_ = 0;
  if (speed_ == 0) return 0;
  const float by = speed_ * io.DeltaTime;
  speed_ *= std::exp(-io.DeltaTime * kFriction);
  paint.wants_frame_in(0);
  return by;
}

void Scroll::take_input(Paint& paint, float view_height) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool hovered = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  // A page tells only those keys that are meant for it.
  if (!hovered && paint.typist() == nullptr) return;
  float by = hovered ? -io.MouseWheel * paint.px(kWheelStep) : 0;
  by -= dragged(paint, hovered);
  if (paint.typist() != nullptr) {
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) by -= paint.px(kKeyStep);
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) by += paint.px(kKeyStep);
  }
  if (!io.WantTextInput) {
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) by -= view_height * kPageShare;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) by += view_height * kPageShare;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) by = -top_;
    if (ImGui::IsKeyPressed(ImGuiKey_End)) by = end_ - top_;
  }
  if (by == 0) return;
  top_ = std::clamp(top_ + by, 0.0F, end_);
  moved_ = true;
}

void Scroll::go_to(const Paint& paint, float top, float end) noexcept {
  top_ = std::max(0.0F, std::min(end, top - paint.px(kNear)));
  moved_ = true;
}

void Scroll::fit(const Paint& paint, float content_height, float view_height) {
  end_ = std::max(0.0F, content_height - view_height);
  if (at_bottom_ && !moved_) top_ = end_;
  top_ = std::clamp(top_, 0.0F, end_);
  at_bottom_ = end_ - top_ <= paint.px(kNear);
  moved_ = false;
}

void Scroll::draw_bar(Paint& paint, const Box& view, float content_height) {
  if (end_ <= 0) return;
  const float margin = paint.px(kBarMargin);
  const float room = view.height() - 2 * margin;
  const float height = std::min(room, std::max(paint.px(kLeastBar), room * view.height() / content_height));
  const float travel = std::max(1.0F, room - height);
  const float width = paint.px(kBarWidth);
  const Box bar = box_at({paint.at_end(view, margin, width), view.min.y + margin + travel * top_ / end_}, {width, height});
  ImGui::SetCursorScreenPos(bar.min);
  ImGui::InvisibleButton("bar", {bar.width(), bar.height()}, ImGuiButtonFlags_None);
  if (ImGui::IsItemActivated()) grabbed_ = top_;
  if (ImGui::IsItemActive()) {
    top_ = std::clamp(grabbed_ + ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0).y * end_ / travel, 0.0F, end_);
    at_bottom_ = end_ - top_ <= paint.px(kNear);
  }
  const bool strong = ImGui::IsItemActive() || ImGui::IsItemHovered();
  ImGui::GetWindowDrawList()->AddRectFilled(bar.min, bar.max, faded(paint.colours().muted, strong ? 0.7F : 0.35F), width / 2);
}

}  // namespace foyer::imgui

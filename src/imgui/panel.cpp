#include "imgui/panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui/parts.h"
#include "imgui/press.h"

namespace foyer::imgui {
namespace {

constexpr float kSide = 18;  // of the conversation
constexpr float kTop = 18;
constexpr float kBottom = 18;
constexpr float kFootSide = 14;
constexpr float kFootY = 12;
constexpr float kJump = 36;
constexpr float kSuggestionGap = 8;
constexpr int kShadowRings = 18;     // a pixel wide each
constexpr float kShadowAlpha = 2.7F;  // more with each ring inwards, of 255
// What Dear ImGui needs to come to rest after something happened: it hovers, focuses and measures a frame late.
constexpr int kSettling = 3;
// Forms and choices are measured as they are drawn: what is new is in its place with the second frame.
constexpr int kFollowing = 2;

// No frame, no spacing, no colours of the program around it.
class WindowStyle {
 public:
  WindowStyle() {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, IM_COL32_BLACK_TRANS);
  }
  ~WindowStyle() {
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(4);
  }
  WindowStyle(const WindowStyle&) = delete;
  WindowStyle& operator=(const WindowStyle&) = delete;
};

constexpr ImGuiWindowFlags kWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;
constexpr ImGuiWindowFlags kMiddle =
    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground;

}  // namespace

void Panel::show(view::ChatView view) {
  const bool is_first = !view_;
  was_at_bottom_ = scroll_.is_at_bottom();
  // The log refers to the messages of the view that it shows.
  std::optional<view::ChatView> before = std::exchange(view_, std::move(view));
  change_ = log_.show(view_->messages);
  if (is_first) change_.top.reset();
  if (!was_at_bottom_ && !change_.is_own) unseen_ += change_.added;
  contact_.show(view_->form);
  rating_.show(view_->rating);
  composer_.show(*view_);
  follow_frames_ = kFollowing;
  unsettled_frames_ = kSettling;
}

Acts Panel::draw(const Box& place, const Surroundings& surroundings, Items* items) {
  Acts acts;
  const WindowStyle style;
  paint_.begin_frame(view_->right_to_left, items);
  ImGui::SetNextWindowPos(place.min);
  ImGui::SetNextWindowSize({place.width(), place.height()});
  ImGui::PushID(this);
  if (ImGui::Begin("##foyer", nullptr, kWindow)) {
    draw_ground(place);
    const float header = draw_header(paint_, *view_, place, acts);
    const float notice = notice_height(paint_, *view_, place.width(), surroundings.now_ms);
    const float foot = foot_height();
    const Box middle{{place.min.x, place.min.y + header}, {place.max.x, place.max.y - foot - notice}};
    draw_middle(middle, surroundings, acts);
    draw_notice(paint_, *view_, {{place.min.x, middle.max.y}, {place.max.x, middle.max.y + notice}}, surroundings.now_ms);
    draw_foot({{place.min.x, middle.max.y + notice}, place.max}, acts);
    draw_jump(middle);
    const float side = paint_.px(kFootSide);
    composer_.draw_suggestions(
        paint_,
        {{place.min.x + side, middle.min.y}, {place.max.x - side, place.max.y - foot + paint_.px(kFootY - kSuggestionGap)}},
        acts);
  }
  ImGui::End();
  ImGui::PopID();
  settle_frames();
  return acts;
}

// Rings around the panel and a strip below it, none of it under the panel: a screen without a graphics card fills each pixel anew.
void Panel::draw_shadow(const Box& place, float radius) const {
  // The window's own draw list is clipped to it; the shadow lies around it.
  ImDrawList& below = *ImGui::GetBackgroundDrawList();
  const Box cast{{place.min.x, place.min.y + paint_.px(8)}, {place.max.x, place.max.y + paint_.px(10)}};
  const auto shade = [](int rings) { return IM_COL32(15, 23, 42, static_cast<int>(kShadowAlpha * static_cast<float>(rings))); };
  below.PushClipRect({cast.min.x, place.max.y - radius}, cast.max, true);
  below.AddRectFilled(cast.min, cast.max, shade(kShadowRings), radius);
  below.PopClipRect();
  for (int i = 0; i < kShadowRings; ++i) {
    // AddRect's line lies half a pixel within the box that it is given.
    const float spread = paint_.px(static_cast<float>(i) + 0.5F) + 0.5F;
    const Box ring = cast.shrunk(-spread, -spread);
    below.AddRect(ring.min, ring.max, shade(kShadowRings - i), radius + spread, ImDrawFlags_None, paint_.px(1));
  }
}

void Panel::draw_ground(const Box& place) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = paint_.px(paint_.theme().radius);
  draw_shadow(place, radius);
  list.AddRectFilled(place.min, place.max, paint_.colours().surface, radius);
  if (paint_.theme().mode == Mode::kDark)
    list.AddRect(place.min, place.max, paint_.colours().line, radius, ImDrawFlags_None, paint_.px(1));
}

float Panel::content_height() const { return paint_.px(kTop + kBottom) + log_.height() + tail_height_; }

void Panel::draw_middle(const Box& box, const Surroundings& surroundings, Acts& acts) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::BeginChild("log", {box.width(), box.height()}, ImGuiChildFlags_None, kMiddle);
  log_.fit(paint_, box.width() - 2 * paint_.px(kSide));
  scroll_middle(box, surroundings);
  const float top = scroll_.top() - paint_.px(kTop);
  // Whole pixels: letters would tremble while it scrolls.
  const ImVec2 origin{box.min.x + paint_.px(kSide), std::floor(box.min.y - top)};
  log_.draw(paint_, surroundings, origin, top, top + box.height(), acts);
  const float tail_top = origin.y + log_.height();
  draw_tail({{origin.x, tail_top}, {box.max.x - paint_.px(kSide), tail_top}}, acts);
  scroll_.draw_bar(paint_, box, content_height());
  if (paint_.typist() != nullptr) paint_.note(Layer::kOverlay, "log", {}, box.shrunk(paint_.px(4), paint_.px(4)));
  ImGui::EndChild();
}

// Where the reader looks now: measuring what comes into sight may change it, which may bring more into sight.
void Panel::scroll_middle(const Box& view, const Surroundings& surroundings) {
  const float height = view.height();
  scroll_.take_input(paint_, height);
  bring_focus_into_sight(content_height() - height);
  for (int pass = 0; pass < 3; ++pass) {
    scroll_.fit(paint_, content_height(), height);
    if (follow_frames_ > 0 && change_.top && (was_at_bottom_ || change_.is_own)) {
      scroll_.go_to(paint_, log_.top_of(*change_.top) + paint_.px(kTop), content_height() - height);
      scroll_.fit(paint_, content_height(), height);
    }
    const float from = scroll_.top() - paint_.px(kTop);
    const float before = log_.height();
    const float grown = log_.settle(paint_, surroundings, from, from + height);
    if (!scroll_.is_at_bottom()) scroll_.shift(grown);
    if (log_.height() == before) break;
  }
  if (follow_frames_ > 0) --follow_frames_;
  if (scroll_.is_at_bottom()) unseen_ = 0;
}

// A page's keyboard goes from message to message and on to what lies below them.
void Panel::bring_focus_into_sight(float end) {
  if (paint_.typist() == nullptr || paint_.typist()->focused() == focused_) return;
  constexpr std::string_view kBubble = "bubble:";
  focused_ = paint_.typist()->focused();
  if (focused_.starts_with(kBubble)) {
    const auto row = log_.row_of(std::string_view(focused_).substr(kBubble.size()));
    if (row) scroll_.go_to(paint_, log_.top_of(*row), end);
  } else if (!focused_.empty()) {
    scroll_.go_to(paint_, end, end);
  }
}

void Panel::draw_tail(const Box& box, Acts& acts) {
  float height = 0;
  const auto next = [&] { return Box{{box.min.x, box.min.y + height}, box.max}; };
  height += draw_typing(paint_, *view_, next());
  height += draw_choices(paint_, *view_, next(), acts);
  if (view_->form) height += contact_.draw(paint_, *view_->form, next(), acts);
  if (view_->rating) height += rating_.draw(paint_, *view_->rating, next(), acts);
  if (height != tail_height_) unsettled_frames_ = kSettling;
  tail_height_ = height;
}

// The way back to the end, with a mark where something came.
void Panel::draw_jump(const Box& middle) {
  if (scroll_.is_at_bottom()) return;
  const float size = paint_.px(kJump);
  const Box box = box_at({paint_.at_end(middle, paint_.px(18), size), middle.max.y - size - paint_.px(12)}, {size, size});
  ImGui::SetCursorScreenPos(box.min);
  ImGui::BeginChild("jump", {size, size}, ImGuiChildFlags_None, kMiddle);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddCircleFilled(box.centre(), size / 2 - 1, paint_.colours().surface);
  list.AddCircle(box.centre(), size / 2 - 1, paint_.colours().line, 0, paint_.px(1));
  imgui::draw(list, Icon::kDown, box.shrunk(size * 0.22F, size * 0.22F), paint_.colours().text);
  if (unseen_ > 0)
    list.AddCircleFilled({box.max.x - paint_.px(7), box.min.y + paint_.px(7)}, paint_.px(5), IM_COL32(217, 45, 58, 255));
  const bool clicked = press(paint_, "jump", box, size / 2).clicked;
  paint_.note(Layer::kOverlay, "jump", {}, box);
  ImGui::EndChild();
  if (!clicked) return;
  scroll_.go_to(paint_, content_height(), content_height());
  unsettled_frames_ = kSettling;
}

float Panel::foot_height() {
  const bool has_composer = !view_->form;
  float height = has_composer ? composer_.height(paint_) : 0;
  if (!view_->person_label.empty()) height += paint_.px(14 + kSmallLine);
  return height > 0 ? height + 2 * paint_.px(kFootY) : paint_.px(kFootY);
}

void Panel::draw_foot(const Box& box, Acts& acts) {
  Box rest = box.shrunk(paint_.px(kFootSide), paint_.px(kFootY));
  if (!view_->form) {
    const float height = composer_.height(paint_);
    composer_.draw(paint_, view_->composer, box_at(rest.min, {rest.width(), height}), acts);
    rest.min.y += height;
  }
  draw_person(paint_, *view_, rest, acts);
}

void Panel::settle_frames() noexcept {
  const ImGuiIO& io = ImGui::GetIO();
  const bool active = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0 || ImGui::IsAnyMouseDown() ||
                      ImGui::IsMouseReleased(ImGuiMouseButton_Left) || !io.InputQueueCharacters.empty();
  if (active) unsettled_frames_ = kSettling;
  else if (unsettled_frames_ > 0) --unsettled_frames_;
}

int Panel::next_frame_ms() const noexcept { return unsettled_frames_ > 0 ? 0 : paint_.next_frame_ms(); }

}  // namespace foyer::imgui

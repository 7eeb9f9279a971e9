#include "imgui/parts.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui/press.h"

namespace foyer::imgui {
namespace {

constexpr float kGap = 16;
constexpr float kMarkIndent = 36;
constexpr float kPillGap = 8;
constexpr int kAnimationMs = 33;
constexpr int kSecondMs = 1000;

// Minutes and seconds, which every language reads.
std::string time_left(std::int64_t ms) {
  const std::int64_t seconds = std::max<std::int64_t>(1, (ms + kSecondMs - 1) / kSecondMs);
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string notice_words(const view::ChatView& view, std::int64_t now_ms) {
  constexpr std::string_view kLeft = "{left}";
  std::string words = view.connection_notice;
  if (const auto at = words.find(kLeft); at != std::string::npos)
    words.replace(at, kLeft.size(), time_left(view.notice_until - now_ms));
  return words;
}

// Title and status beside the sign, up to the close button.
void draw_titles(Paint& paint, const view::ChatView& view, const Box& box) {
  const float width = box.width();
  const Measure title = paint.measure(17, 24, width, Face::kStrong);
  const Measure status = paint.measure(kSmallSize, kSmallLine, width);
  const bool has_status = !view.status.empty();
  const float title_height = paint.label(view.title, title).height;
  const float status_height = has_status ? paint.label(view.status, status).height : 0;
  Box rest = box;
  rest.min.y = box.centre().y - (title_height + status_height) / 2;
  rest.min.y += paint.write(view.title, rest, paint.colours().on_accent, title);
  paint.note(Layer::kContent, "title", {}, {{box.min.x, rest.min.y - title_height}, {box.max.x, rest.min.y}});
  if (!has_status) return;
  const bool here = view.phase == dialog::Phase::kWithAgent && view.connection == view::Connection::kOnline;
  const float dot = here ? paint.px(14) : 0;
  const Layout& words = paint.label(view.status, status);
  if (here) {
    const ImVec2 centre{paint.at_start(rest, 0, paint.px(8)) + paint.px(4), rest.min.y + words.line_height / 2};
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, paint.px(4), IM_COL32(74, 222, 128, 255));
  }
  paint.draw(words, {paint.at_start(rest, dot, words.width), rest.min.y}, faded(paint.colours().on_accent, 0.9F));
  paint.note(Layer::kContent, "status", {}, {rest.min, {rest.max.x, rest.min.y + words.height}});
}

}  // namespace

float draw_header(Paint& paint, const view::ChatView& view, const Box& box, Acts& acts) {
  const float words = box.width() - paint.px(18 + 40 + 12 + 40 + 12);
  const float title = paint.label(view.title, paint.measure(17, 24, words, Face::kStrong)).height;
  const float status = view.status.empty() ? 0 : paint.label(view.status, paint.measure(kSmallSize, kSmallLine, words)).height;
  const float height = std::max(paint.px(76), title + status + paint.px(28));
  const Box header = box_at(box.min, {box.width(), height});
  const float radius = paint.px(paint.theme().radius);
  const Palette& colours = paint.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, header, {radius, radius, 0, 0}, colours.accent);
  // The ground runs out to its shade below the round corners.
  const Box below{{header.min.x, header.min.y + radius}, header.max};
  list.AddRectFilledMultiColor(below.min, below.max, colours.accent, colours.accent, colours.shade, colours.accent);
  paint.note(Layer::kGround, "header", {}, header);

  const float sign = paint.px(40);
  const Box mark = box_at({paint.at_start(header, paint.px(18), sign), header.centre().y - sign / 2}, {sign, sign});
  list.AddCircleFilled(mark.centre(), sign / 2, faded(colours.on_accent, 0.18F));
  draw(list, Icon::kChat, mark.shrunk(paint.px(8), paint.px(8)), colours.on_accent);
  paint.note(Layer::kContent, "sign", {}, mark);
  draw_titles(paint, view, box_at({paint.at_start(header, paint.px(18 + 40 + 12), words), header.min.y}, {words, height}));
  const Box close = box_at({paint.at_end(header, paint.px(12), sign), header.centre().y - sign / 2}, {sign, sign});
  if (icon_button(paint, "close", Icon::kClose, close, colours.on_accent)) acts.events.emplace_back(view::ViewEventClosed{});
  return height;
}

float draw_typing(Paint& paint, const view::ChatView& view, const Box& box) {
  if (view.typing.empty()) return 0;
  const float gap = paint.px(14);
  const ImVec2 size{paint.px(57), paint.px(31)};
  const Box dots = box_at({paint.at_start(box, paint.px(kMarkIndent), size.x), box.min.y + gap}, size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(dots.min, dots.max, paint.colours().raised, size.y / 2);
  for (int i = 0; i < 3; ++i) {
    const float hop = std::max(0.0F, std::sin(static_cast<float>(ImGui::GetTime()) * 5.2F - static_cast<float>(i) * 0.8F));
    const ImVec2 centre{dots.min.x + paint.px(17.5F + 11 * static_cast<float>(i)), dots.centre().y - hop * paint.px(4)};
    list.AddCircleFilled(centre, paint.px(3.5F), faded(paint.colours().muted, 0.4F + 0.6F * hop));
  }
  paint.note(Layer::kContent, "dots", {}, dots);
  paint.wants_frame_in(kAnimationMs);
  const float left = paint.px(kMarkIndent) + size.x + paint.px(8);
  const Layout& words = paint.label(view.typing, paint.measure(12.5F, kTinyLine, box.width() - left));
  const Box label =
      box_at({paint.at_start(box, left, words.width), dots.centre().y - words.height / 2}, {words.width, words.height});
  paint.draw(words, label.min, paint.colours().muted);
  paint.note(Layer::kContent, "typing", {}, label);
  return gap + std::max(size.y, words.height);
}

float draw_choices(Paint& paint, const view::ChatView& view, const Box& box, Acts& acts) {
  if (view.choices.empty()) return 0;
  const float indent = paint.px(kMarkIndent);
  const float width = box.width() - indent;
  const Box area = box_at({paint.at_start(box, indent, width), box.min.y}, {width, 0});
  float y = box.min.y + paint.px(kGap);
  if (!view.choices_label.empty()) {
    const float height = paint.write(view.choices_label, {{area.min.x, y}, area.max}, paint.colours().muted,
                                     paint.measure(kSmallSize, kSmallLine, width));
    paint.note(Layer::kContent, "choices", {}, {{area.min.x, y}, {area.max.x, y + height}});
    y += height + paint.px(kPillGap);
  }
  float x = 0;
  float row = 0;
  for (const view::Choice& choice : view.choices) {
    const ImVec2 size = pill_size(paint, choice.label, width);
    if (x > 0 && x + size.x > width) {
      y += row + paint.px(kPillGap);
      x = row = 0;
    }
    const Box place = box_at({paint.at_start(area, x, size.x), y}, size);
    if (pill(paint, "choice", choice.id, choice.label, choice.style, place))
      acts.events.emplace_back(view::ViewEventChose{choice.id});
    x += size.x + paint.px(kPillGap);
    row = std::max(row, size.y);
  }
  return y + row - box.min.y;
}

float draw_person(Paint& paint, const view::ChatView& view, const Box& box, Acts& acts) {
  if (view.person_label.empty()) return 0;
  const float icon = paint.px(17);
  const float around = paint.px(10 + 6 + 10);
  const Layout& words = paint.label(view.person_label, paint.measure(kSmallSize, kSmallLine, box.width() - icon - around));
  const ImVec2 size{words.width + icon + around, words.height + paint.px(8)};
  const Box button = box_at({box.centre().x - size.x / 2, box.min.y + paint.px(6)}, size);
  const Press pressed = press(paint, "person", button, paint.px(10));
  const ImU32 colour = pressed.hovered ? paint.colours().text : paint.colours().muted;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (pressed.hovered) list.AddRectFilled(button.min, button.max, paint.colours().raised, paint.px(10));
  const Box sign = box_at({paint.at_start(button, paint.px(10), icon), button.centre().y - icon / 2}, {icon, icon});
  draw(list, Icon::kPerson, sign, colour);
  const Layout& label = paint.label(view.person_label, paint.measure(kSmallSize, kSmallLine, box.width() - icon - around));
  paint.draw(label, {paint.at_start(button, paint.px(10 + 6) + icon, label.width), button.centre().y - label.height / 2}, colour);
  paint.note(Layer::kContent, "person", {}, button);
  if (pressed.clicked) acts.events.emplace_back(view::ViewEventWantedPerson{});
  return size.y + paint.px(6);
}

namespace {
constexpr float kNoticeX = 18;
constexpr float kNoticeY = 8;
constexpr float kNoticeIcon = 17;

Measure notice_text(const Paint& paint, float width) {
  return paint.measure(kSmallSize, kSmallLine, width - paint.px(2 * kNoticeX + kNoticeIcon + 8));
}
}  // namespace

float notice_height(Paint& paint, const view::ChatView& view, float width, std::int64_t now_ms) {
  if (view.connection_notice.empty()) return 0;
  return paint.label(notice_words(view, now_ms), notice_text(paint, width)).height + 2 * paint.px(kNoticeY);
}

void draw_notice(Paint& paint, const view::ChatView& view, const Box& box, std::int64_t now_ms) {
  if (view.connection_notice.empty()) return;
  if (view.connection_notice.find("{left}") != std::string::npos) paint.wants_frame_in(kSecondMs);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, box.max, paint.colours().raised);
  const float icon = paint.px(kNoticeIcon);
  const Box sign = box_at({paint.at_start(box, paint.px(kNoticeX), icon), box.centre().y - icon / 2}, {icon, icon});
  draw(list, Icon::kWait, sign, paint.colours().muted);
  const Layout& words = paint.label(notice_words(view, now_ms), notice_text(paint, box.width()));
  paint.draw(words, {paint.at_start(box, paint.px(kNoticeX + 8) + icon, words.width), box.min.y + paint.px(kNoticeY)},
             paint.colours().muted);
  paint.note(Layer::kContent, "connection", {}, box);
}

}  // namespace foyer::imgui

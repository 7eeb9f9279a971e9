#include "imgui/bubble.h"

#include <algorithm>

#include "base/utf8.h"
#include "imgui/icons.h"
#include "imgui/press.h"

namespace foyer::imgui {
namespace {

// In CSS pixels, of the widget's style sheet.
constexpr float kGroupGap = 16;
constexpr float kRowGap = 3;
constexpr float kMark = 28;
constexpr float kMarkGap = 8;
constexpr float kStackShare = 0.84F;
constexpr float kPaddingX = 14;
constexpr float kPaddingY = 9;
constexpr float kRound = 18;
constexpr float kSharp = 6;
constexpr float kNameGap = 4;
constexpr float kMetaGap = 4;
constexpr float kInset = 4;

constexpr ImU32 kFailed = IM_COL32(217, 45, 58, 255);

std::string initial_of(std::string_view name) {
  return name.empty() ? std::string() : std::string(name.substr(0, utf8::decode(name, 0).length));
}

}  // namespace

Bubble::Bubble(const view::Message& message, Place place, Paint& paint, float width, const Surroundings& surroundings)
    : message_(message), place_(place), width_(width) {
  if (is_notice()) {
    layout_ = lay_out(message.blocks, paint.text(), paint.measure(kSmallSize, kSmallLine, width, Face::kRegular, Align::kCentre));
    top_ = paint.px(kGroupGap);
    height_ = top_ + layout_.height;
    return;
  }
  if (message.at != 0 && surroundings.time_of_day) time_ = surroundings.time_of_day(message.at);
  const float stack = width * kStackShare - (is_visitors() ? 0 : paint.px(kMark + kMarkGap) * (1 - kStackShare));
  layout_ = lay_out(message.blocks, paint.text(), paint.measure(kTextSize, kTextLine, stack - 2 * paint.px(kPaddingX)));
  top_ = paint.px(place.first ? kGroupGap : kRowGap);
  if (has_name()) top_ += paint.px(kTinyLine + kNameGap);
  height_ = top_ + layout_.height + 2 * paint.px(kPaddingY);
  if (has_meta()) height_ += paint.px(kMetaGap + kTinyLine);
}

bool Bubble::is_notice() const noexcept { return message_.kind != dialog::MessageKind::kSaid; }
bool Bubble::failed() const noexcept { return message_.delivery == dialog::Delivery::kFailed; }
bool Bubble::has_name() const noexcept { return place_.first && !message_.name.empty() && !is_visitors(); }

bool Bubble::has_meta() const noexcept {
  const bool waits = failed() || message_.delivery == dialog::Delivery::kSending;
  // The greeting, before anything is said, has no time.
  return message_.at != 0 && (place_.last || waits);
}

// The left end of something of the author's side.
float Bubble::aligned(const Paint& paint, const Box& row, float width) const noexcept {
  return is_visitors() ? paint.at_end(row, 0, width) : paint.at_start(row, paint.px(kMark + kMarkGap), width);
}

Box Bubble::box(const Paint& paint, ImVec2 at) const noexcept {
  if (is_notice()) return box_at({at.x + (width_ - layout_.width) / 2, at.y + top_}, {layout_.width, layout_.height});
  const ImVec2 size{layout_.width + 2 * paint.px(kPaddingX), layout_.height + 2 * paint.px(kPaddingY)};
  return box_at({aligned(paint, row(at), size.x), at.y + top_}, size);
}

void Bubble::draw(Paint& paint, ImVec2 at, Acts& acts) const {
  const Box bubble = box(paint, at);
  paint.note(Layer::kContent, is_notice() ? "notice" : "bubble", message_.id, bubble);
  if (is_notice()) {
    paint.draw(layout_, bubble.min, paint.colours().muted);
    return follow_links(paint, bubble.min, acts);
  }
  if (has_name()) draw_name(paint, row(at));
  if (place_.last && !is_visitors()) draw_mark(paint, row(at), bubble);
  draw_ground(paint, bubble);
  const Box words = bubble.shrunk(paint.px(kPaddingX), paint.px(kPaddingY));
  paint.draw(layout_, words.min, is_visitors() ? paint.colours().on_accent : paint.colours().text);
  paint.note(Layer::kOverlay, "words", message_.id, box_at(words.min, {layout_.width, layout_.height}));
  follow_links(paint, words.min, acts);
  if (has_meta()) draw_meta(paint, row(at), bubble, acts);
}

void Bubble::draw_name(Paint& paint, const Box& row) const {
  const Layout& name =
      paint.label(message_.name, paint.measure(kTinySize + 0.5F, kTinyLine, row.width() - paint.px(kMark + kMarkGap + kInset)));
  const Box box = box_at(
      {paint.at_start(row, paint.px(kMark + kMarkGap + kInset), name.width), row.min.y + top_ - paint.px(kTinyLine + kNameGap)},
      {name.width, name.line_height});
  paint.draw(name, box.min, paint.colours().muted);
  paint.note(Layer::kContent, "name", message_.id, box);
}

// A person's initial, the bot's sign.
void Bubble::draw_mark(Paint& paint, const Box& row, const Box& bubble) const {
  const float size = paint.px(kMark);
  const Box box = box_at({paint.at_start(row, 0, size), bubble.max.y - size}, {size, size});
  const bool is_person = message_.author == protocol::Author::kAgent;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddCircleFilled(box.centre(), size / 2, is_person ? paint.colours().accent : paint.colours().raised);
  paint.note(Layer::kContent, "mark", message_.id, box);
  if (!is_person) return imgui::draw(list, Icon::kChat, box.shrunk(size * 0.2F, size * 0.2F), paint.colours().muted);
  const Layout& initial = paint.label(initial_of(message_.name), paint.measure(kSmallSize, kMark, row.width(), Face::kStrong));
  paint.draw(initial, {box.centre().x - initial.width / 2, box.min.y}, paint.colours().on_accent);
}

// The corner towards the author is sharp where the group goes on or ends.
void Bubble::draw_ground(Paint& paint, const Box& bubble) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float round = paint.px(kRound);
  const float sharp = paint.px(kSharp);
  const float above = place_.first ? round : sharp;
  const bool at_right = is_visitors() != paint.right_to_left();
  const Radii radii = at_right ? Radii{round, above, sharp, round} : Radii{above, round, round, sharp};
  fill(list, bubble, radii, is_visitors() ? paint.colours().accent : paint.colours().raised);
  if (!failed()) return;
  const Box ring = bubble.shrunk(-paint.px(2), -paint.px(2));
  list.AddRect(ring.min, ring.max, kFailed, round, ImDrawFlags_None, paint.px(1.5F));
}

void Bubble::draw_meta(Paint& paint, const Box& row, const Box& bubble, Acts& acts) const {
  const Measure measure = paint.measure(kTinySize, kTinyLine, row.width());
  std::string words = time_;
  if (!failed() && !message_.delivery_label.empty()) words.append(words.empty() ? "" : " · ").append(message_.delivery_label);
  const float time_width = paint.label(words, measure).width;
  const float gap = time_width > 0 ? paint.px(6) : 0;
  const float retry_width = failed() ? paint.label(message_.delivery_label, measure).width : 0;
  const float width = time_width + (failed() ? gap + retry_width : 0);
  const float inset = paint.px(kInset) * (is_visitors() != paint.right_to_left() ? -1.0F : 1.0F);
  const Box meta = box_at({aligned(paint, row, width) + inset, bubble.max.y + paint.px(kMetaGap)}, {width, measure.line_height});
  paint.write(words, meta, paint.colours().muted, measure);
  paint.note(Layer::kContent, failed() ? "time" : "meta", message_.id,
             box_at({paint.at_start(meta, 0, time_width), meta.min.y}, {time_width, meta.height()}));
  if (!failed()) return;
  const Box retry = box_at({paint.at_end(meta, 0, retry_width), meta.min.y}, {retry_width, meta.height()});
  if (press(paint, "retry:" + message_.id, retry, paint.px(4)).clicked)
    acts.events.emplace_back(view::ViewEventRetried{message_.id});
  paint.write(message_.delivery_label, retry, paint.colours().bad, measure);
  ImGui::GetWindowDrawList()->AddLine({retry.min.x, retry.max.y - paint.px(2)}, {retry.max.x, retry.max.y - paint.px(2)},
                                      paint.colours().bad, paint.px(1));
  paint.note(Layer::kContent, "retry", message_.id, retry);
}

void Bubble::follow_links(Paint& paint, ImVec2 at, Acts& acts) const {
  for (std::size_t i = 0; i < layout_.pieces.size(); ++i) {
    const Piece& piece = layout_.pieces[i];
    if (piece.url.empty()) continue;
    const Box box = box_at({at.x + piece.at.x, at.y + piece.at.y}, {piece.width, layout_.line_height});
    const std::string id = "link:" + message_.id + ":" + std::to_string(i);
    if (press(paint, id, box, paint.px(4)).clicked) acts.urls.emplace_back(piece.url);
    paint.note(Layer::kOverlay, "link", piece.url, box);
  }
}

std::string plain_text(const view::Message& message) {
  std::string out;
  for (const view::Block& block : message.blocks) {
    if (!out.empty()) out.push_back('\n');
    for (const view::Span& span : block.spans) out += span.text;
  }
  return out;
}

}  // namespace foyer::imgui

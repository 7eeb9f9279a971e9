#include "imgui/paint.h"

#include <algorithm>
#include <numbers>

#include "base/hash.h"

namespace foyer::imgui {
namespace {

// A view shows some fifty; what came before is forgotten now and then.
constexpr std::size_t kMostLabels = 400;

constexpr float kRingGap = 2;
constexpr float kRingRound = 20;

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kQuarter = kPi / 2;

// The builtin, since emscripten 3.1.6 has no std::bit_cast.
std::uint64_t key_of(std::string_view words, const Measure& measure) noexcept {
  std::uint64_t key = hash(words);
  for (const float value : {measure.max_width, measure.style.size, measure.line_height})
    key = key * 31 + __builtin_bit_cast(std::uint32_t, value);
  return key * 31 + static_cast<std::uint64_t>(measure.style.face) * 2 + static_cast<std::uint64_t>(measure.align);
}

}  // namespace

void Paint::use(const Theme& theme) {
  theme_ = theme;
  colours_ = make_palette(theme.mode, theme.accent);
  labels_.clear();
}

void Paint::begin_frame(bool right_to_left, Items* items) noexcept {
  right_to_left_ = right_to_left;
  items_ = items;
  next_frame_ms_ = kNever;
  if (labels_.size() > kMostLabels) labels_.clear();
}

float Paint::at_start(const Box& box, float offset, float width) const noexcept {
  return right_to_left_ ? box.max.x - offset - width : box.min.x + offset;
}

float Paint::at_end(const Box& box, float offset, float width) const noexcept {
  return right_to_left_ ? box.min.x + offset : box.max.x - offset - width;
}

Measure Paint::measure(float css_size, float css_line, float max_width, Face face, Align align) const noexcept {
  return {{face, px(css_size)}, max_width, px(css_line), align};
}

const Layout& Paint::label(std::string_view words, const Measure& measure) {
  Label& label = labels_[key_of(words, measure)];
  if (label.layout.pieces.empty() || label.words != words) {
    label.words = words;
    label.layout = lay_out(label.words, text_, measure);
  }
  return label.layout;
}

void Paint::draw(const Layout& layout, ImVec2 at, ImU32 colour) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const Box& code : layout.code) {
    list.AddRectFilled({at.x + code.min.x, at.y + code.min.y}, {at.x + code.max.x, at.y + code.max.y},
                       IM_COL32(127, 127, 127, 36), px(10));
  }
  for (const Piece& piece : layout.pieces)
    draw_piece(list, piece, {at.x + piece.at.x, at.y + piece.at.y}, layout.line_height, colour);
}

void Paint::draw_piece(ImDrawList& list, const Piece& piece, ImVec2 at, float line_height, ImU32 colour) {
  if (at.y > list.GetClipRectMax().y || at.y + line_height < list.GetClipRectMin().y) return;
  if (piece.kind == view::SpanKind::kCode) {
    const float inset = (line_height - piece.style.size * 1.45F) / 2;
    list.AddRectFilled({at.x - px(2), at.y + inset}, {at.x + piece.width + px(2), at.y + line_height - inset},
                       IM_COL32(127, 127, 127, 41), px(5));
  }
  text_.draw(list, at, line_height, colour, piece.text, piece.style);
  if (piece.kind == view::SpanKind::kLink) {
    const float y = at.y + line_height * 0.84F;
    list.AddLine({at.x, y}, {at.x + piece.width, y}, colour, px(1.5F));
  }
}

float Paint::write(std::string_view words, const Box& box, ImU32 colour, const Measure& measure) {
  const Layout& layout = label(words, measure);
  const float left = measure.align == Align::kCentre ? box.centre().x - layout.width / 2 : at_start(box, 0, layout.width);
  draw(layout, {left, box.min.y}, colour);
  return layout.height;
}

void Paint::note(Layer layer, std::string_view name, std::string_view id, const Box& box) {
  if (items_ == nullptr && (typist_ == nullptr || typist_->focused().empty())) return;
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  std::string whole(name);
  if (!id.empty()) whole.append(":").append(id);
  if (typist_ != nullptr && typist_->focused() == whole) draw_ring(box, layer);
  if (items_ != nullptr) items_->push_back({layer, std::move(whole), box, {list.GetClipRectMin(), list.GetClipRectMax()}});
}

// Around what has the keyboard.
void Paint::draw_ring(const Box& box, Layer layer) const {
  const float gap = layer == Layer::kOverlay ? 0 : px(kRingGap);
  const Box ring = box.shrunk(-gap, -gap);
  ImGui::GetWindowDrawList()->AddRect(ring.min, ring.max, colours_.focus, std::min(ring.height() / 2, px(kRingRound)),
                                      ImDrawFlags_None, px(2));
}

void Paint::wants_frame_in(int ms) noexcept { next_frame_ms_ = next_frame_ms_ == kNever ? ms : std::min(ms, next_frame_ms_); }

void fill(ImDrawList& list, const Box& box, const Radii& radii, ImU32 colour) {
  const auto corner = [&](float x, float y, float radius, float from) { list.PathArcTo({x, y}, radius, from, from + kQuarter); };
  corner(box.min.x + radii.top_left, box.min.y + radii.top_left, radii.top_left, kPi);
  corner(box.max.x - radii.top_right, box.min.y + radii.top_right, radii.top_right, kPi + kQuarter);
  corner(box.max.x - radii.bottom_right, box.max.y - radii.bottom_right, radii.bottom_right, 0);
  corner(box.min.x + radii.bottom_left, box.max.y - radii.bottom_left, radii.bottom_left, kQuarter);
  list.PathFillConvex(colour);
}

}  // namespace foyer::imgui

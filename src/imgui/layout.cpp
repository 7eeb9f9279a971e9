#include "imgui/layout.h"

#include <algorithm>
#include <string>

#include "imgui/lines.h"
#include "imgui/right_to_left.h"
#include "text/url.h"

namespace foyer::imgui {
namespace {

using view::Block;
using view::BlockKind;
using view::SpanKind;

// In ems of the text's size, as the widget's style sheet has them.
constexpr float kBlockGap = 0.53F;
constexpr float kItemGap = 0.2F;
constexpr float kIndent = 1.5F;
constexpr float kCodePadding = 0.7F;
constexpr float kCodeSize = 0.9F;

Face face_of(SpanKind kind) noexcept {
  switch (kind) {
    case SpanKind::kStrong: return Face::kStrong;
    case SpanKind::kEmphasis: return Face::kEmphasis;
    case SpanKind::kCode: return Face::kCode;
    default: return Face::kRegular;
  }
}

RunStyle run_of(const view::Span& span, const Measure& measure) noexcept {
  RunStyle run{{face_of(span.kind), measure.style.size}, span.kind, {}};
  if (span.kind == SpanKind::kCode) run.style.size *= kCodeSize;
  if (span.kind == SpanKind::kLink && text::is_safe_url(span.url)) run.url = span.url;
  if (run.kind == SpanKind::kLink && run.url.empty()) run.kind = SpanKind::kText;
  return run;
}

// Where an address in somebody's own words begins and ends; empty: there is none.
std::string_view find_address(std::string_view words) noexcept {
  const auto begin = std::min(words.find("https://"), words.find("http://"));
  if (begin == std::string_view::npos) return {};
  std::string_view address = words.substr(begin);
  address = address.substr(0, address.find_first_of(" \t\r\n<>\"'`\\"));
  while (!address.empty() && std::string_view(".,;:!?)").find(address.back()) != std::string_view::npos) address.remove_suffix(1);
  return text::is_safe_url(address) ? address : std::string_view{};
}

void add_words(Lines& lines, std::string_view words, const RunStyle& run) {
  while (run.kind == SpanKind::kText) {
    const std::string_view address = find_address(words);
    if (address.empty()) break;
    const auto before = static_cast<std::size_t>(address.data() - words.data());
    lines.add(words.substr(0, before), run);
    lines.add(address, {run.style, SpanKind::kLink, address});
    words.remove_prefix(before + address.size());
  }
  lines.add(words, run);
}

bool starts_right_to_left(const Block& block) noexcept {
  for (const view::Span& span : block.spans) {
    if (has_direction(span.text)) return runs_right_to_left(span.text);
  }
  return false;
}

void add_spans(Lines& lines, const Block& block, const Measure& measure) {
  for (const view::Span& span : block.spans) add_words(lines, span.text, run_of(span, measure));
  lines.end_line();
}

void add_code(Lines& lines, Layout& layout, const Block& block, const Measure& measure) {
  const float padding = measure.style.size * kCodePadding;
  const float top = lines.top();
  lines.skip(padding);
  lines.begin_paragraph(padding, false, padding);
  const RunStyle run{{Face::kCode, measure.style.size * kCodeSize}, SpanKind::kText, {}};
  for (const view::Span& span : block.spans) {
    std::string_view code = span.text;
    while (!code.empty() && code.back() == '\n') code.remove_suffix(1);
    lines.add(code, run);
  }
  lines.end_line();
  lines.skip(padding);
  layout.code.push_back({{0, top}, {0, lines.top()}});
}

float gap_between(const Block& one, const Block& next, const Measure& measure) noexcept {
  const bool is_list = next.kind == BlockKind::kBullet || next.kind == BlockKind::kNumbered;
  return measure.style.size * (is_list && one.kind == next.kind ? kItemGap : kBlockGap);
}

class Document {
 public:
  Document(std::span<const Block> blocks, Text& text, const Measure& measure)
      : blocks_(blocks), measure_(measure), lines_(layout_, text, measure_) {
    layout_.line_height = measure.line_height;
  }

  Layout make() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) add(i);
    lines_.finish();
    const float padding = measure_.style.size * kCodePadding;
    if (!layout_.code.empty()) layout_.width = std::min(layout_.width + padding, measure_.max_width);
    for (Box& box : layout_.code) box.max.x = layout_.width;
    return std::move(layout_);
  }

 private:
  void add(std::size_t i) {
    const Block& block = blocks_[i];
    if (i > 0) lines_.skip(gap_between(blocks_[i - 1], block, measure_));
    number_ = i > 0 && blocks_[i - 1].kind == block.kind ? number_ + 1 : 1;
    if (block.kind == BlockKind::kCode) return add_code(lines_, layout_, block, measure_);
    const bool is_list = block.kind != BlockKind::kParagraph;
    lines_.begin_paragraph(is_list ? measure_.style.size * kIndent : 0, starts_right_to_left(block));
    if (block.kind == BlockKind::kBullet) lines_.mark("•");
    if (block.kind == BlockKind::kNumbered) lines_.mark(layout_.owned.emplace_back(std::to_string(number_) + "."));
    add_spans(lines_, block, measure_);
  }

  std::span<const Block> blocks_;
  Measure measure_;
  Layout layout_;
  Lines lines_;
  int number_ = 0;
};

}  // namespace

Layout lay_out(std::span<const Block> blocks, Text& text, const Measure& measure) {
  return Document(blocks, text, measure).make();
}

Layout lay_out(std::string_view words, Text& text, const Measure& measure) {
  Layout layout;
  layout.line_height = measure.line_height;
  Lines lines(layout, text, measure);
  lines.begin_paragraph(0, runs_right_to_left(words));
  lines.add(words, {measure.style, SpanKind::kText, {}});
  lines.end_line();
  lines.finish();
  return layout;
}

}  // namespace foyer::imgui

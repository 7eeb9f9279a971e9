#include "imgui/lines.h"

#include <algorithm>

#include "base/utf8.h"
#include "imgui/right_to_left.h"
#include "imgui/words.h"

namespace foyer::imgui {

namespace {
constexpr float kMarkerGapEm = 0.4F;
}  // namespace

void Lines::begin_paragraph(float indent, bool right_to_left, float end_indent) noexcept {
  indent_ = indent;
  end_indent_ = end_indent;
  right_to_left_ = right_to_left;
}

void Lines::mark(std::string_view marker) { marker_ = marker; }

void Lines::add(std::string_view words, const RunStyle& run) {
  bool after_word = !words_.empty() && space_ == 0;
  while (!words.empty()) {
    const Unit unit = take_unit(words);
    if (unit.kind == Unit::Kind::kBreak) end_line();
    if (unit.kind == Unit::Kind::kSpace) space_ += text_.width(" ", run.style);
    const bool joins = unit.kind == Unit::Kind::kClosing || (unit.kind == Unit::Kind::kWord && after_word);
    if (unit.has_letters()) place(unit.text, run, !joins);
    // Between a word and an ideograph a line may end; between two runs without a space it may not.
    after_word = unit.kind == Unit::Kind::kWord;
  }
}

void Lines::place(std::string_view word, const RunStyle& run, bool may_break_before) {
  const float width = text_.width(word, run.style);
  if (width > room()) return place_in_parts(word, run);
  const bool is_joined = !may_break_before && space_ == 0;
  make_room(width, is_joined);
  append(word, width, run, is_joined);
}

// A word longer than a line breaks wherever the line ends.
void Lines::place_in_parts(std::string_view word, const RunStyle& run) {
  while (!word.empty()) {
    std::size_t end = 0;
    float width = 0;
    while (end < word.size()) {
      const std::size_t next = end + utf8::decode(word, end).length;
      const float longer = text_.width(word.substr(0, next), run.style);
      if (longer > room() - width_ - space_ && (end > 0 || !words_.empty())) break;
      end = next;
      width = longer;
    }
    if (end == 0) {
      end_line();
      continue;
    }
    append(word.substr(0, end), width, run, false);
    word.remove_prefix(end);
  }
}

void Lines::append(std::string_view word, float width, const RunStyle& run, bool is_joined) {
  // Code keeps its indents; a line of prose begins at its edge.
  const float space = words_.empty() && run.style.face != Face::kCode ? 0 : space_;
  words_.push_back({word, width, space, is_joined, runs_right_to_left(word), imgui::has_direction(word), run});
  width_ += space + width;
  space_ = 0;
}

// Ends the line where the word has no place in it; what it is joined to comes along.
void Lines::make_room(float width, bool is_joined) {
  if (words_.empty() || width_ + space_ + width <= room()) return;
  std::size_t kept = words_.size();
  if (is_joined) {
    do --kept;
    while (kept > 0 && words_[kept].is_joined);
  }
  flush(kept == 0 ? words_.size() : kept);
}

void Lines::end_line() {
  flush(words_.size());
  space_ = 0;
}

// The line's first `count` words are drawn; the others begin the next.
void Lines::flush(std::size_t count) {
  const std::size_t first = layout_.pieces.size();
  const bool has_marker = !marker_.empty();
  if (has_marker) {
    const float width = text_.width(marker_, measure_.style);
    layout_.pieces.push_back({marker_, {0, top_}, width, measure_.style, view::SpanKind::kText, {}});
    marker_ = {};
  }
  const bool is_mixed =
      right_to_left_ || std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.right_to_left; });
  float x = 0;
  if (!is_mixed) {
    for (std::size_t i = 0; i < count; ++i) put(words_[i], x, i > 0);
  } else {
    for (const Word& word : in_visual_order(count)) put(word, x, false);
  }
  lines_.push_back({first, layout_.pieces.size(), x, indent_, right_to_left_, has_marker});
  layout_.width = std::max(layout_.width, indent_ + x);
  top_ += measure_.line_height;
  words_.erase(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count));
  if (!words_.empty()) words_.front().space = 0;
  width_ = 0;
  for (const Word& word : words_) width_ += word.space + word.width;
}

// Runs against the paragraph's direction are turned round; words of no direction go with the one before.
std::vector<Lines::Word> Lines::in_visual_order(std::size_t count) const {
  std::vector<Word> order(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count));
  bool direction = right_to_left_;
  for (Word& word : order) {
    if (word.has_direction) direction = word.right_to_left;
    else word.right_to_left = direction;
  }
  // A space stands before its word as it is read: where words are turned round, after it as it is drawn.
  std::vector<float> spaces;
  for (const Word& word : order) spaces.push_back(word.space);
  const auto turn_runs = [&](bool of_direction) {
    for (auto from = order.begin(); from != order.end();) {
      const auto begin = std::find_if(from, order.end(), [&](const Word& word) { return word.right_to_left == of_direction; });
      from = std::find_if(begin, order.end(), [&](const Word& word) { return word.right_to_left != of_direction; });
      std::reverse(begin, from);
    }
  };
  turn_runs(!right_to_left_);
  if (right_to_left_) {
    std::reverse(order.begin(), order.end());
    std::reverse(spaces.begin(), spaces.end());
    std::rotate(spaces.begin(), spaces.empty() ? spaces.end() : spaces.end() - 1, spaces.end());
  }
  for (std::size_t i = 0; i < order.size(); ++i) order[i].space = spaces[i];
  if (!order.empty()) order.front().space = 0;
  return order;
}

// Words that follow each other in the text are one piece.
void Lines::put(const Word& word, float& x, bool may_merge) {
  x += word.space;
  if (may_merge) {
    Piece& last = layout_.pieces.back();
    const bool follows = last.text.data() + last.text.size() <= word.text.data() && last.kind == word.run.kind &&
                         last.url.data() == word.run.url.data() && last.style == word.run.style &&
                         static_cast<std::size_t>(word.text.data() - last.text.data()) <= last.text.size() + 1;
    if (follows && (word.space > 0) == (last.text.data() + last.text.size() < word.text.data())) {
      last.text = {last.text.data(), static_cast<std::size_t>(word.text.data() + word.text.size() - last.text.data())};
      last.width = x + word.width - last.at.x;
      x += word.width;
      return;
    }
  }
  layout_.pieces.push_back({word.text, {x, top_}, word.width, word.run.style, word.run.kind, word.run.url});
  x += word.width;
}

void Lines::finish() {
  for (const Line& line : lines_) {
    float left = line.right_to_left ? layout_.width - line.indent - line.width : line.indent;
    if (measure_.align == Align::kCentre) left = (layout_.width - line.width) / 2;
    const std::size_t words = line.first + (line.has_marker ? 1 : 0);
    for (std::size_t i = words; i < line.end; ++i) layout_.pieces[i].at.x += left;
    if (!line.has_marker) continue;
    Piece& marker = layout_.pieces[line.first];
    const float gap = measure_.style.size * kMarkerGapEm;
    marker.at.x = line.right_to_left ? layout_.width - line.indent + gap : line.indent - gap - marker.width;
  }
  layout_.height = top_;
}

}  // namespace foyer::imgui

// Fills lines with words, and puts each finished line's words where they are drawn. Internal to layout. Thread rule: one thread.
#pragma once

#include <string_view>
#include <vector>

#include "imgui/layout.h"

namespace foyer::imgui {

// What a run of text is, apart from its letters.
struct RunStyle {
  TextStyle style;
  view::SpanKind kind = view::SpanKind::kText;
  std::string_view url;
};

class Lines {
 public:
  // The layout must outlive this.
  Lines(Layout& layout, Text& text, const Measure& measure) noexcept : layout_(layout), text_(text), measure_(measure) {}

  // From here on lines begin this far from the side where reading starts, and run in this direction.
  void begin_paragraph(float indent, bool right_to_left, float end_indent = 0) noexcept;
  // Stands in the indent of the next line.
  void mark(std::string_view marker);
  void add(std::string_view words, const RunStyle& run);
  // Ends the line, an empty one too.
  void end_line();
  void skip(float height) noexcept { top_ += height; }
  [[nodiscard]] float top() const noexcept { return top_; }
  [[nodiscard]] bool has_words() const noexcept { return !words_.empty(); }
  // Shifts lines to their side, now that the widest is known.
  void finish();

 private:
  struct Word {
    std::string_view text;
    float width;
    float space;     // before it
    bool is_joined;  // to the word before: no line may end between them
    bool right_to_left;
    bool has_direction;
    RunStyle run;
  };
  struct Line {
    std::size_t first;
    std::size_t end;
    float width;
    float indent;
    bool right_to_left;
    bool has_marker;
  };

  void place(std::string_view word, const RunStyle& run, bool may_break_before);
  void place_in_parts(std::string_view word, const RunStyle& run);
  void append(std::string_view word, float width, const RunStyle& run, bool is_joined);
  void make_room(float width, bool is_joined);
  void flush(std::size_t count);
  [[nodiscard]] std::vector<Word> in_visual_order(std::size_t count) const;
  void put(const Word& word, float& x, bool may_merge);
  [[nodiscard]] float room() const noexcept { return measure_.max_width - indent_ - end_indent_; }

  Layout& layout_;
  Text& text_;
  const Measure& measure_;
  std::vector<Word> words_;
  std::vector<Line> lines_;
  std::string_view marker_;
  float width_ = 0;  // of words_
  float space_ = 0;  // after them
  float top_ = 0;
  float indent_ = 0;
  float end_indent_ = 0;
  bool right_to_left_ = false;
};

}  // namespace foyer::imgui

// Where the visitor writes. Enter sends the draft or asks the selected suggestion, Shift+Enter breaks the line. The draft
// belongs to the visitor: a new view never changes it. Thread rule: one thread.
#pragma once

#include <string>
#include <vector>

#include "imgui/acts.h"
#include "imgui/paint.h"
#include "imgui/suggestions.h"

struct ImGuiInputTextCallbackData;

namespace foyer::imgui {

class Composer {
 public:
  void show(const view::ChatView& view);
  // The next time that it is drawn it takes the keyboard.
  void focus() noexcept { wants_focus_ = true; }

  // Before it is drawn: it grows with its text.
  [[nodiscard]] float height(Paint& paint) const;
  void draw(Paint& paint, const view::Composer& composer, const Box& box, Acts& acts);
  // Above the composer, over everything else; `room` ends where the composer begins.
  void draw_suggestions(Paint& paint, const Box& room, Acts& acts);

  [[nodiscard]] std::string draft() const;

 private:
  static int on_edit(ImGuiInputTextCallbackData* data);
  int edit(ImGuiInputTextCallbackData& data);
  void wrap(ImGuiInputTextCallbackData& data);
  void follow_typist(ImGuiInputTextCallbackData& data);
  [[nodiscard]] TypedText plain(const ImGuiInputTextCallbackData& data) const;
  void write(Paint& paint, const view::Composer& composer, const Box& field, Acts& acts);
  void place_typist(const Box& words);
  void take_keys();
  void submit(Acts& acts);
  void clear(Acts& acts, view::ViewEvent event);
  [[nodiscard]] std::string text_of(std::string_view written) const;
  [[nodiscard]] static float padding_y(Paint& paint);  // in CSS pixels
  [[nodiscard]] float field_width(const Paint& paint, float width) const noexcept;

  std::vector<char> buffer_ = std::vector<char>(1);
  std::vector<std::size_t> breaks_;  // line ends in the buffer that are not the visitor's, in order
  std::string written_;              // the buffer as breaks_ counts in it
  std::string told_;                 // the draft as the last event told it
  Suggestions suggestions_;
  Text* text_ = nullptr;    // while it is drawn
  Typist* typist_ = nullptr;
  TextStyle style_;
  float wrap_width_ = 0;
  float wrapped_for_ = 0;
  std::size_t max_bytes_ = 0;
  bool entered_ = false;
  bool to_clear_ = false;
  bool wants_focus_ = false;
  bool active_ = false;
};

}  // namespace foyer::imgui

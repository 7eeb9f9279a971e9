// A field with its label, of a form. What the visitor has typed is theirs: only fill() overwrites it. Thread rule: one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui/paint.h"

namespace foyer::imgui {

// How Dear ImGui writes in a field of ours: without its own frame, in the visitor's font. Lives as long as the field is drawn.
class FieldStyle {
 public:
  FieldStyle(Paint& paint, float padding_x, float padding_y);
  ~FieldStyle();
  FieldStyle(const FieldStyle&) = delete;
  FieldStyle& operator=(const FieldStyle&) = delete;
};

// Lets the paint's typist, where there is one, type in the field that is drawn next: its flag and callback for ImGui::InputText.
class TypedElsewhere {
 public:
  // id: as the typist names the field; a literal.
  TypedElsewhere(Paint& paint, const char* id) noexcept : typist_(paint.typist()), id_(id) {}

  [[nodiscard]] ImGuiInputTextFlags flags() const noexcept {
    return typist_ != nullptr ? ImGuiInputTextFlags_CallbackAlways : ImGuiInputTextFlags_None;
  }
  // own: what the field itself wishes; a typist knows better.
  [[nodiscard]] bool wants_focus(bool own) const;
  static int on_edit(ImGuiInputTextCallbackData* data);
  // After it was drawn: where, while it is active; else what was filled in.
  void place(const Box& box) const;
  [[nodiscard]] std::optional<std::string> typed() const;

 private:
  Typist* typist_;
  const char* id_;
};

enum class Rows { kOne, kSeveral };
enum class Validity { kFine, kWrong };

class Field {
 public:
  // id: unlike any other of the form; a literal.
  Field(const char* id, std::size_t max_bytes, Rows rows) : id_(id), buffer_(max_bytes + 1), rows_(rows) {}

  void fill(std::string_view text);
  // Without white space at its ends.
  [[nodiscard]] std::string text() const;
  // The next time that it is drawn it takes the keyboard.
  void focus() noexcept { wants_focus_ = true; }

  // Returns its height. entered: set where Enter was pressed in a field of one row.
  float draw(Paint& paint, std::string_view label, const Box& box, Validity validity, bool& entered);

 private:
  const char* id_;
  std::vector<char> buffer_;
  Rows rows_;
  bool wants_focus_ = false;
};

}  // namespace foyer::imgui

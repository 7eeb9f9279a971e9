// Who has the keyboard, where it is not Dear ImGui: a browser, whose own fields have input methods, a clipboard and undo, and
// whose own buttons are what Tab and screen readers find. What is drawn follows them, and a field tells what a click has done
// to the caret.
// Thread rule: one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "imgui/box.h"

namespace foyer::imgui {

struct TypedText {
  std::string text;
  std::size_t begin = 0;  // of what is selected, in bytes
  std::size_t end = 0;    // where the caret is
};

struct SuggestionsShown {
  bool open = false;
  std::size_t selected = 0;  // from 1; 0: none
};

class Typist {
 public:
  virtual ~Typist() = default;

  // Whether this field is to take the keyboard now: asked each frame.
  [[nodiscard]] virtual bool wants(std::string_view field) = 0;
  // What this field's text has become since the last call; nothing where it is as it was.
  [[nodiscard]] virtual std::optional<TypedText> take(std::string_view field) = 0;
  // What the field that has the keyboard shows; each frame.
  virtual void show(std::string_view field, TypedText text) = 0;
  // And where its text is.
  virtual void place(const Box& box) = 0;

  // Whether what is drawn under this id was pressed; once. And that it was pressed where it is drawn.
  [[nodiscard]] virtual bool presses(std::string_view id) = 0;
  virtual void pressed(std::string_view id) = 0;
  // What has the keyboard and is no field, by the name that Paint::note() is told; empty: nothing.
  [[nodiscard]] virtual std::string_view focused() const = 0;
  [[nodiscard]] virtual SuggestionsShown suggestions() const = 0;
};

}  // namespace foyer::imgui

// Who types in the fields, where it is not Dear ImGui: a browser's own field, which has input methods, a clipboard and undo. The field
// that is drawn follows it, and tells what a click has done to the caret. Thread rule: one thread.
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

class Typist {
 public:
  virtual ~Typist() = default;

  // Whether this field is to take the keyboard now: asked each frame.
  [[nodiscard]] virtual bool wants(std::string_view field) = 0;
  // What this field's text has become since the last call; nothing where it is as it was.
  [[nodiscard]] virtual std::optional<TypedText> take(std::string_view field) = 0;
  // What the field that has the keyboard shows; each frame.
  virtual void show(std::string_view field, TypedText text) = 0;
  // And where it is.
  virtual void place(const Box& box) = 0;
};

}  // namespace foyer::imgui

// What a tab is drawn on: words, bars and chips that fit where they are put, each noted for the tests.
// Thread rule: one thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "imgui/items.h"
#include "imgui/layout.h"
#include "imgui/text.h"
#include "imgui/theme.h"

namespace foyer::imgui {

// One part of a bar.
struct Share {
  float value;  // below 0: what it takes away
  ImU32 colour;
};

class Sheet {
 public:
  // items: may be null.
  Sheet(Text& text, const Palette& colours, float scale, Items* items) noexcept
      : text_(text), colours_(colours), scale_(scale), items_(items) {}

  [[nodiscard]] const Palette& colours() const noexcept { return colours_; }
  [[nodiscard]] float px(float css) const noexcept { return css * scale_; }

  // The item that Dear ImGui has made last.
  void note(std::string_view name, Layer layer = Layer::kContent) const;
  void note(std::string_view name, const Box& box, Layer layer = Layer::kContent) const;

  // As much of it as can be seen where it is: of a row that lies across the columns of a table.
  void note_visible(std::string_view name, Layer layer) const;

  // A line of words, shortened where they do not fit, the whole of them where the mouse rests on it.
  void words(std::string_view name, std::string_view text) const { words(name, text, colours_.text); }
  void words(std::string_view name, std::string_view text, ImU32 colour) const;
  void heading(std::string_view text) const;

  // A field of one line; true where Enter was pressed in it. While nobody writes in it, its text is drawn as words() are; Dear ImGui
  // draws what is being written, letter by letter from left to right.
  bool field(const char* id, const char* hint, std::span<char> bytes) const;

  // A bar as long as the cell it is in: parts one after the other, of a whole of `most`. Returns its box, to draw lines across.
  Box bar(std::string_view name, std::span<const Share> parts, float most, float width = 0) const;
  // How far a job is, 0 to 1; nothing once it is done.
  void progress(float share) const;
  // A line across a bar at this share of it, 0 to 1.
  void mark(const Box& bar, float at, ImU32 colour) const;

  // Words on a ground of their own; several flow on as words do.
  void begin_chips() const noexcept { at_start_ = true; }
  void chip(std::string_view name, std::string_view text, ImU32 ground) const;

 private:
  [[nodiscard]] Measure line(float max_width) const;
  [[nodiscard]] ImVec2 size_of(std::string_view text) const;
  [[nodiscard]] std::string fitted(std::string_view text, float width) const;
  void write(ImVec2 at, std::string_view text, ImU32 colour) const;
  void draw(const Layout& layout, ImVec2 at, ImU32 colour) const;
  void tooltip(std::string_view text) const;

  Text& text_;
  const Palette& colours_;
  float scale_;
  Items* items_;
  mutable bool at_start_ = true;
};

// "0.73".
[[nodiscard]] std::string decimal(double value, int digits = 2);

// "73 %".
[[nodiscard]] std::string percent(double share);

}  // namespace foyer::imgui

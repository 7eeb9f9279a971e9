// One message: a bubble with its author's mark, name and time, or a notice in the middle. Measured for a width; it refers to
// the message, which must outlive it. Thread rule: one thread.
#pragma once

#include <string>

#include "imgui/acts.h"
#include "imgui/paint.h"

namespace foyer::imgui {

// Where the message stands among the messages of one author: the first carries the name, the last the mark and the time.
struct Place {
  bool first;
  bool last;

  bool operator==(const Place&) const = default;
};

class Bubble {
 public:
  Bubble(const view::Message& message, Place place, Paint& paint, float width, const Surroundings& surroundings);

  // With the space above it.
  [[nodiscard]] float height() const noexcept { return height_; }

  // at: the top left of the row.
  void draw(Paint& paint, ImVec2 at, Acts& acts) const;

  // Of the bubble itself, for a row at this place.
  [[nodiscard]] Box box(const Paint& paint, ImVec2 at) const noexcept;

 private:
  [[nodiscard]] bool is_visitors() const noexcept { return message_.author == protocol::Author::kVisitor; }
  [[nodiscard]] bool is_notice() const noexcept;
  [[nodiscard]] bool failed() const noexcept;
  [[nodiscard]] bool has_meta() const noexcept;
  [[nodiscard]] bool has_name() const noexcept;
  [[nodiscard]] Box row(ImVec2 at) const noexcept { return box_at(at, {width_, height_}); }
  [[nodiscard]] float aligned(const Paint& paint, const Box& row, float width) const noexcept;

  void draw_name(Paint& paint, const Box& row) const;
  void draw_mark(Paint& paint, const Box& row, const Box& bubble) const;
  void draw_ground(Paint& paint, const Box& bubble) const;
  void draw_meta(Paint& paint, const Box& row, const Box& bubble, Acts& acts) const;
  void follow_links(Paint& paint, ImVec2 at, Acts& acts) const;

  const view::Message& message_;
  Place place_;
  std::string time_;
  Layout layout_;
  float width_;
  float height_ = 0;
  float top_ = 0;  // of the bubble, from the row's top
};

// All of a message's words, for the clipboard.
[[nodiscard]] std::string plain_text(const view::Message& message);

}  // namespace foyer::imgui

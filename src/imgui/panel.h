// A ChatView as Dear ImGui draws it, and the ViewEvents that come back. It keeps no state of the conversation, only what the
// visitor is typing and where they look. For programs, chat_panel.h is the way in; this is what it draws with, and what tests
// drive.
// Thread rule: that of the current ImGui context.
#pragma once

#include <optional>
#include <string>

#include "imgui/acts.h"
#include "imgui/composer.h"
#include "imgui/contact.h"
#include "imgui/log.h"
#include "imgui/rating.h"
#include "imgui/scroll.h"

namespace foyer::imgui {

class Panel {
 public:
  // The text must outlive this.
  Panel(Text& text, const Theme& theme) : paint_(text, theme) {}

  void use(const Theme& theme) { paint_.use(theme); }
  // Where the fields are typed in elsewhere. It must outlive this.
  void use(Typist& typist) noexcept { paint_.use(typist); }

  // What draw() shows from here on.
  void show(view::ChatView view);
  // The field takes the keyboard with the next frame.
  void focus() noexcept { composer_.focus(); }

  // One window of its own, in this place of the screen. REQUIRES: show() was called; within ImGui's frame.
  // items: where tests want to know what was drawn, else null.
  Acts draw(const Box& place, const Surroundings& surroundings, Items* items = nullptr);

  // Milliseconds until something would look different though nothing happens: 0 now, kNever.
  [[nodiscard]] int next_frame_ms() const noexcept;

  // Messages that came while the reader was further up.
  [[nodiscard]] std::size_t unseen() const noexcept { return unseen_; }

 private:
  struct Heights {
    float notice;
    float foot;
  };

  void draw_shadow(const Box& place, float radius) const;
  void draw_ground(const Box& place);
  void bring_focus_into_sight(float end);
  void draw_middle(const Box& box, const Surroundings& surroundings, Acts& acts);
  void scroll_middle(const Box& view, const Surroundings& surroundings);
  void draw_tail(const Box& box, Acts& acts);
  void draw_jump(const Box& middle);
  [[nodiscard]] float foot_height();
  void draw_foot(const Box& box, Acts& acts);
  void settle_frames() noexcept;
  [[nodiscard]] float content_height() const;

  Paint paint_;
  std::optional<view::ChatView> view_;
  Log log_;
  Contact contact_;
  Rating rating_;
  Composer composer_;
  Scroll scroll_;
  Log::Change change_;
  std::string focused_;  // what had the keyboard in the last frame
  int follow_frames_ = 0;  // in which the change is brought into sight
  bool was_at_bottom_ = true;
  float tail_height_ = 0;  // below the log, as it was drawn last
  int unsettled_frames_ = 0;
  std::size_t unseen_ = 0;
};

}  // namespace foyer::imgui

// Dear ImGui without a window: frames that nobody sees, and a visitor who clicks and types.
#pragma once

#include <string>
#include <string_view>
#include <memory>
#include <vector>

#include "imgui/font_text.h"
#include "imgui/panel.h"

namespace foyer::test {

// One at a time: Dear ImGui has a current context.
class Screen {
 public:
  Screen();
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  [[nodiscard]] imgui::FontText& text() noexcept { return *text_; }

  // Every frame of these draws with `draw`.
  template <class Draw>
  void frame(Draw&& draw) {
    begin();
    draw();
    end();
  }

 private:
  void begin();
  void end();

  std::vector<char> latin_;
  std::vector<char> arabic_;
  std::unique_ptr<imgui::FontText> text_;
};

// In words, for messages of failed tests: what is outside its clip, the place, or lies on another item of its layer.
[[nodiscard]] std::vector<std::string> mistakes_in(const imgui::Items& items, const imgui::Box& place);

// A panel on a screen, and what it has drawn and sent.
class Visit {
 public:
  explicit Visit(view::ChatView view, imgui::Mode mode = imgui::Mode::kLight, float width = 396);

  void show(view::ChatView view);
  // The middle of what was noted under this name; REQUIRES: it was drawn.
  [[nodiscard]] imgui::Box box(std::string_view name) const;
  [[nodiscard]] bool drew(std::string_view name) const;
  void frames(int count = 4);
  void click(std::string_view name, int button = 0);
  void type(std::string_view text);
  void press(ImGuiKey key, ImGuiKey modifier = ImGuiKey_None);
  void wheel(float by);
  // A finger on the middle of the screen moves so far down, in steps of so many pixels with this many frames each.
  void drag(float by, float step, int frames_a_step);

  [[nodiscard]] std::vector<std::string> mistakes() const { return mistakes_in(items, place); }

  std::vector<view::ViewEvent> take_events();

  imgui::Items items;
  std::vector<view::ViewEvent> events;
  std::vector<std::string> urls;
  imgui::Box place;
  Screen screen;
  imgui::Panel panel;

 private:
  void frame();
};

}  // namespace foyer::test

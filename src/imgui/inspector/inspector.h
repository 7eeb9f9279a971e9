// Why this answer, for a site's owner: the last message taken apart, settings that may be tried on the owner's own test
// questions, entries that steal from each other, the conversation's state, what it costs.
//
//   foyer::imgui::Inspector inspector(pack, "en", questions, clock, text);
//   inspector.hear("where is my parcel");   // what the visitor said
//   …
//   inspector.draw(place);                  // each frame
//
// Thread rule: the thread of the ImGui context.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "imgui/box.h"
#include "imgui/inspector/session.h"
#include "imgui/inspector/tabs.h"
#include "imgui/inspector/workbench.h"
#include "imgui/items.h"
#include "imgui/text.h"
#include "imgui/theme.h"

namespace foyer::imgui {

class Inspector {
 public:
  // locale: one of the pack's. now_ms: a clock that never goes back, by which long work is cut into frames. The text must
  // outlive this.
  Inspector(std::shared_ptr<const knowledge::Pack> pack, std::string_view locale, std::vector<inspect::Question> questions,
            std::function<double()> now_ms, Text& text, const Theme& theme = {});

  void use(const Theme& theme);
  void hear(std::string message) { bench_.hear(std::move(message)); }
  void show(Session session) { session_ = std::move(session); }

  void draw(const Box& place, Items* items = nullptr);

  // Milliseconds until it would look different though nobody does anything: 0 while something is being worked out.
  [[nodiscard]] int next_frame_ms() const;

  [[nodiscard]] Workbench& bench() noexcept { return bench_; }

 private:
  void draw_tabs(const Sheet& sheet);

  Text& text_;
  Theme theme_;
  Palette colours_;
  Workbench bench_;
  Session session_;
  MessageTab message_;
  TuningTab tuning_;
  ConfusionTab confusion_;
};

}  // namespace foyer::imgui

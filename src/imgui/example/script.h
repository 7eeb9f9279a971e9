// A visitor by script, for tests and screenshots: one command a line, each after the one before has been carried out.
//   wait NAME    until an item whose name begins so is drawn ("choice:yes", "suggestion:"); see imgui/items.h
//   click NAME   the first such item
//   type TEXT    into what has the keyboard
//   enter        the key
//   save FILE    the window as a PNG
//   quit
// Thread rule: the window's thread.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "base/result.h"
#include "imgui/example/window.h"
#include "imgui/items.h"

namespace foyer::example {

class Script {
 public:
  [[nodiscard]] static Result<Script> read(const std::string& path);

  // Between frames: goes on as far as it can with what was drawn. Errors: a command that is none, or waited for too long.
  Status step(const imgui::Items& items, const Window& window, std::int64_t now_ms);
  [[nodiscard]] bool is_done() const noexcept { return lines_.empty(); }

 private:
  // Frames that pass between one input and the next, so that each is seen by itself.
  void rest() noexcept { resting_ = 3; }
  [[nodiscard]] Result<bool> carry_out(const std::string& command, const std::string& rest_of_line, const imgui::Items& items,
                                       const Window& window);
  [[nodiscard]] bool click(const std::string& name, const imgui::Items& items);

  std::deque<std::string> lines_;
  int resting_ = 0;
  int clicking_ = 0;  // pointed, pressed, released
  std::optional<std::int64_t> waits_since_;
};

}  // namespace foyer::example

// The questions that the draft may become, over the end of the log: nothing moves while the visitor writes. The arrows select
// one, Enter then asks it. Thread rule: one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imgui/paint.h"
#include "imgui/typist.h"

namespace foyer::imgui {

class Suggestions {
 public:
  void show(const std::vector<view::Choice>& choices);

  // While the visitor writes: what was selected was so for another draft.
  void open() noexcept;
  void close() noexcept { open_ = false; }
  [[nodiscard]] bool is_open() const noexcept { return open_ && !choices_.empty(); }
  // by: 1 to the next, -1 to the one before; past either end is the draft itself.
  void move(int by) noexcept;
  void follow(const SuggestionsShown& shown) noexcept;
  // The selected question's id.
  [[nodiscard]] std::optional<std::string> selected() const;

  // Ends above `bottom`; the id of the one that is pressed.
  std::optional<std::string> draw(Paint& paint, const Box& room);

 private:
  std::vector<view::Choice> choices_;
  std::size_t selected_ = 0;  // from 1; 0: none
  bool open_ = false;
};

}  // namespace foyer::imgui

// The inspector's tabs. Each draws into the tab that is open.
// Thread rule: one thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "imgui/inspector/session.h"
#include "imgui/inspector/sheet.h"
#include "imgui/inspector/workbench.h"

namespace foyer::imgui {

// A line that is being edited, and what it was when it was last set.
template <std::size_t kMaxBytes>
struct Line {
  std::array<char, kMaxBytes + 1> bytes{};

  void set(std::string_view text) {
    text = text.substr(0, kMaxBytes);
    std::copy(text.begin(), text.end(), bytes.begin());
    bytes[text.size()] = '\0';
  }
  [[nodiscard]] std::string text() const { return bytes.data(); }
};

// The last message taken apart; another may be tried.
class MessageTab {
 public:
  void draw(const Sheet& sheet, Workbench& bench);

 private:
  Line<4'000> message_;
  std::string shown_;  // of the workbench, when it was last put into the line
};

// Sliders, and what they would change.
class TuningTab {
 public:
  void draw(const Sheet& sheet, Workbench& bench);
};

// Who steals from whom, and a place to do something about it.
class ConfusionTab {
 public:
  void draw(const Sheet& sheet, Workbench& bench);

 private:
  void draw_table(const Sheet& sheet, Workbench& bench);
  void draw_theft(const Sheet& sheet, const Workbench& bench, const inspect::Theft& theft);
  void draw_entry(const Sheet& sheet, Workbench& bench);
  void draw_wording(const Sheet& sheet, Workbench& bench, std::uint32_t wording);

  std::optional<std::uint32_t> entry_;  // that is worked on
  std::optional<std::uint32_t> edited_;  // its wording in the line
  Line<1'000> wording_;
};

// Where the conversation is, and what it is kept by.
void draw_dialog_tab(const Sheet& sheet, const Session& session);

void draw_cost_tab(const Sheet& sheet, const Session& session, const Workbench& bench);

// Names and values, a line each.
void draw_facts(const Sheet& sheet, const char* id, const std::vector<Fact>& facts);

}  // namespace foyer::imgui

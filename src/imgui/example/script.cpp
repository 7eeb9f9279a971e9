#include "imgui/example/script.h"

#include <algorithm>
#include <fstream>

namespace foyer::example {
namespace {

constexpr std::int64_t kPatienceMs = 60'000;

const imgui::Item* find(const std::string& name, const imgui::Items& items) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const imgui::Item& item) { return item.name.starts_with(name); });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

Result<Script> Script::read(const std::string& path) {
  std::ifstream file(path);
  if (!file) return Error{path + " cannot be read."};
  Script script;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) script.lines_.push_back(line);
  }
  return script;
}

Status Script::step(const imgui::Items& items, const Window& window, std::int64_t now_ms) {
  if (resting_ > 0) {
    --resting_;
    return {};
  }
  if (lines_.empty()) return {};
  const std::string& line = lines_.front();
  const auto space = line.find(' ');
  const std::string rest_of_line = space == std::string::npos ? "" : line.substr(space + 1);
  if (!waits_since_) waits_since_ = now_ms;
  if (now_ms - *waits_since_ > kPatienceMs) return Error{"It takes too long: " + line};
  const auto done = carry_out(line.substr(0, space), rest_of_line, items, window);
  if (!done) return done.error();
  rest();
  if (!*done) return {};
  lines_.pop_front();
  waits_since_.reset();
  return {};
}

Result<bool> Script::carry_out(const std::string& command, const std::string& rest_of_line, const imgui::Items& items,
                               const Window& window) {
  ImGuiIO& io = ImGui::GetIO();
  if (command == "wait") return find(rest_of_line, items) != nullptr;
  if (command == "click") return click(rest_of_line, items);
  if (command == "type") {
    io.AddInputCharactersUTF8(rest_of_line.c_str());
    return true;
  }
  if (command == "enter") {
    io.AddKeyEvent(ImGuiKey_Enter, true);
    io.AddKeyEvent(ImGuiKey_Enter, false);
    return true;
  }
  if (command == "quit") return true;
  if (command != "save") return Error{command + " is no command."};
  const Status saved = window.save(rest_of_line);
  if (!saved) return saved.error();
  return true;
}

// Three steps: the pointer goes there, presses, lets go.
bool Script::click(const std::string& name, const imgui::Items& items) {
  const imgui::Item* const item = find(name, items);
  ImGuiIO& io = ImGui::GetIO();
  if (clicking_ == 0) {
    if (item == nullptr) return false;
    io.AddMousePosEvent(item->box.centre().x, item->box.centre().y);
  } else {
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, clicking_ == 1);
  }
  clicking_ = (clicking_ + 1) % 3;
  return clicking_ == 0;
}

}  // namespace foyer::example

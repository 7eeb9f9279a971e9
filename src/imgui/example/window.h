// A window with an OpenGL 3 context and Dear ImGui in it. Thread rule: the main thread, as GLFW asks; wake() from any.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <imgui.h>

#include "base/result.h"

struct GLFWwindow;

namespace foyer::example {

class Window {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Window>> open(int width, int height, const char* title);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] bool is_closing() const;
  // Pixels of the screen's a point, as the desktop is set up.
  [[nodiscard]] float scale() const;
  // Until something happens, or so many milliseconds; below 0: as long as it takes.
  void wait(int ms) const;
  static void wake();
  void frame(ImU32 ground, const std::function<void()>& draw);
  // The frame that was drawn last.
  [[nodiscard]] Status save(const std::string& path) const;

 private:
  explicit Window(GLFWwindow* window);

  void paint() const;

  GLFWwindow* window_;
  ImU32 ground_ = 0;
};

}  // namespace foyer::example

#include "imgui/example/window.h"

#include <algorithm>
#include <vector>

#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "imgui/example/picture.h"

namespace foyer::example {

Result<std::unique_ptr<Window>> Window::open(int width, int height, const char* title) {
  if (glfwInit() == 0) return Error{"There is no screen to open a window on."};
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_SAMPLES, 4);
  GLFWwindow* const window = glfwCreateWindow(width, height, title, nullptr, nullptr);
  if (window == nullptr) {
    glfwTerminate();
    return Error{"This screen has no OpenGL 3.2."};
  }
  return std::unique_ptr<Window>(new Window(window));
}

Window::Window(GLFWwindow* window) : window_(window) {
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 150");
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window_);
  glfwTerminate();
}

bool Window::is_closing() const { return glfwWindowShouldClose(window_) != 0; }

float Window::scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::max(x, y);
}

void Window::wait(int ms) const {
  if (ms < 0) glfwWaitEvents();
  else if (ms == 0) glfwPollEvents();
  else glfwWaitEventsTimeout(ms / 1000.0);
}

void Window::wake() { glfwPostEmptyEvent(); }

void Window::frame(ImU32 ground, const std::function<void()>& draw) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  ground_ = ground;
  paint();
  glfwSwapBuffers(window_);
}

void Window::paint() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  glViewport(0, 0, width, height);
  const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(ground_);
  glClearColor(colour.x, colour.y, colour.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// Painted once more: what has been shown can be read on some drivers only. OpenGL's rows begin at the bottom.
Status Window::save(const std::string& path) const {
  paint();
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  const auto row = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint8_t> upside_down(row * static_cast<std::size_t>(height));
  glReadBuffer(GL_BACK);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
  std::vector<std::uint8_t> pixels;
  for (auto from = upside_down.end(); from != upside_down.begin(); from -= static_cast<std::ptrdiff_t>(row)) {
    pixels.insert(pixels.end(), from - static_cast<std::ptrdiff_t>(row), from);
  }
  return write_png(path, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), pixels);
}

}  // namespace foyer::example

#include "canvas/happenings.h"

#include <cfloat>
#include <variant>

#include <imgui_internal.h>

#include "canvas/typing.h"

namespace foyer::canvas {
namespace {

ImGuiKey key_of(Key key) noexcept {
  switch (key) {
    case Key::kUp: return ImGuiKey_UpArrow;
    case Key::kDown: return ImGuiKey_DownArrow;
    case Key::kPageUp: return ImGuiKey_PageUp;
    case Key::kPageDown: return ImGuiKey_PageDown;
    case Key::kHome: return ImGuiKey_Home;
    case Key::kEnd: return ImGuiKey_End;
    case Key::kLeft: return ImGuiKey_LeftArrow;
    case Key::kRight: return ImGuiKey_RightArrow;
    case Key::kEnter: return ImGuiKey_Enter;
    case Key::kBackspace: return ImGuiKey_Backspace;
    case Key::kDelete: return ImGuiKey_Delete;
    case Key::kSpace: return ImGuiKey_Space;
    case Key::kEscape: return ImGuiKey_Escape;
    case Key::kA: return ImGuiKey_A;
    case Key::kC: return ImGuiKey_C;
    case Key::kX: return ImGuiKey_X;
    case Key::kY: return ImGuiKey_Y;
    case Key::kZ: return ImGuiKey_Z;
  }
  return ImGuiKey_None;
}

struct Pass {
  ImGuiIO& io;
  Typing* typing;

  void operator()(const HappeningPointerMoved& moved) const {
    io.AddMousePosEvent(static_cast<float>(moved.x), static_cast<float>(moved.y));
  }
  void operator()(const HappeningPointerLeft&) const { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); }
  void operator()(const HappeningPressed& pressed) const {
    io.AddMouseSourceEvent(pressed.is_touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    button(pressed.button, true);
  }
  void operator()(const HappeningReleased& released) const { button(released.button, false); }
  void operator()(const HappeningScrolled& scrolled) const {
    io.AddMouseWheelEvent(static_cast<float>(scrolled.x), static_cast<float>(scrolled.y));
  }
  void operator()(const HappeningKeyPressed& pressed) const {
    modify(pressed, true);
    io.AddKeyEvent(key_of(pressed.key), true);
    io.AddKeyEvent(key_of(pressed.key), false);
    modify(pressed, false);
  }
  void operator()(const HappeningTextTyped& typed) const { io.AddInputCharactersUTF8(typed.text.c_str()); }
  void operator()(const HappeningFieldFocused& focused) const {
    if (typing != nullptr) typing->focus(focused.field);
  }
  void operator()(const HappeningFieldLeft&) const {
    // What is pressed meanwhile is let go of by nobody but the pointer.
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.ActiveId != 0 && context.ActiveId == context.InputTextState.ID) ImGui::ClearActiveID();
  }

  void operator()(const HappeningItemPressed& pressed) const {
    if (typing != nullptr) typing->press(pressed.item);
  }

  void modify(const HappeningKeyPressed& pressed, bool down) const {
    if (pressed.shift) io.AddKeyEvent(ImGuiMod_Shift, down);
    if (pressed.control) io.AddKeyEvent(ImGuiMod_Ctrl, down);
  }

  void button(std::int64_t number, bool down) const {
    if (number >= 0 && number < ImGuiMouseButton_COUNT) io.AddMouseButtonEvent(static_cast<int>(number), down);
  }
};

}  // namespace

void pass_on(std::span<const Happening> happenings, Typing* typing) {
  const Pass pass{ImGui::GetIO(), typing};
  for (const Happening& happening : happenings) std::visit(pass, happening);
}

}  // namespace foyer::canvas

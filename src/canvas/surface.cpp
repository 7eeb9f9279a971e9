#include "canvas/surface.h"

#include <algorithm>

#include <imgui_internal.h>

namespace foyer::canvas {
namespace {

// A frame after a long rest: nothing that moves leaps.
constexpr double kLongestStepSeconds = 0.1;
constexpr double kShortestStepSeconds = 0.0001;

void keep_copied(ImGuiContext*, const char* text) {
  static_cast<Surface*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->keep_copied(text);
}

void keep_caret(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
  static_cast<Surface*>(ImGui::GetPlatformIO().Platform_ImeUserData)->keep_caret(*data);
}

ImGuiContext* make_context(Surface& surface) {
  ImGuiContext* const context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  // A caret that blinks would draw two frames a second while nothing happens.
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_SetClipboardTextFn = keep_copied;
  platform.Platform_ClipboardUserData = &surface;
  platform.Platform_SetImeDataFn = keep_caret;
  platform.Platform_ImeUserData = &surface;
  return context;
}

ImU32 packed(std::int64_t rgb) noexcept {
  return IM_COL32(static_cast<ImU32>(rgb >> 16) & 0xFFU, static_cast<ImU32>(rgb >> 8) & 0xFFU, static_cast<ImU32>(rgb) & 0xFFU,
                  0xFFU);
}

Pointer pointer_of(ImGuiMouseCursor cursor) noexcept {
  switch (cursor) {
    case ImGuiMouseCursor_None: return Pointer::kNone;
    case ImGuiMouseCursor_TextInput: return Pointer::kText;
    case ImGuiMouseCursor_Hand: return Pointer::kHand;
    default: return Pointer::kNormal;
  }
}

imgui::Box box_of(const FrameInput& input) noexcept {
  return {{static_cast<float>(input.left), static_cast<float>(input.top)},
          {static_cast<float>(input.right), static_cast<float>(input.bottom)}};
}

}  // namespace

Surface::Surface(Rasteriser& rasteriser) : context_(make_context(*this)), text_(rasteriser) {}

bool Surface::begin(const FrameInput& input) {
  ImGui::SetCurrentContext(context_.get());
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(input.width), static_cast<float>(input.height)};
  io.DeltaTime = static_cast<float>(std::clamp(input.elapsed_seconds, kShortestStepSeconds, kLongestStepSeconds));
  io.MouseDragThreshold = static_cast<float>(6 * input.scale);
  place_ = box_of(input);
  if (input.look == look_ && input.scale == scale_) return false;
  look_ = input.look;
  scale_ = input.scale;
  theme_ = {look_.dark ? imgui::Mode::kDark : imgui::Mode::kLight, packed(look_.accent), static_cast<float>(scale_),
            static_cast<float>(look_.radius)};
  return true;
}

void Surface::new_frame() {
  ImGui::NewFrame();
  text_.sweep();
}

void Surface::end() {
  ImGui::Render();
  drawing_.take(*ImGui::GetDrawData());
}

Pointer Surface::pointer() const { return pointer_of(ImGui::GetMouseCursor()); }

bool Surface::has_input_left() const noexcept { return context_->InputEventsQueue.Size > 0; }

void Surface::forget_textures() {
  ImGui::SetCurrentContext(context_.get());
  Drawing::forget_textures();
}

}  // namespace foyer::canvas

#include "canvas/chat.h"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

#include "canvas/happenings.h"

namespace foyer::canvas {
namespace {

// A frame after a long rest: nothing that moves leaps.
constexpr double kLongestStepSeconds = 0.1;
constexpr double kShortestStepSeconds = 0.0001;

void keep_copied(ImGuiContext*, const char* text) {
  static_cast<Chat*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->keep_copied(text);
}

void keep_caret(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
  static_cast<Chat*>(ImGui::GetPlatformIO().Platform_ImeUserData)->keep_caret(*data);
}

ImGuiContext* make_context(Chat& chat) {
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
  platform.Platform_ClipboardUserData = &chat;
  platform.Platform_SetImeDataFn = keep_caret;
  platform.Platform_ImeUserData = &chat;
  return context;
}

ImU32 packed(std::int64_t rgb) noexcept {
  return IM_COL32(static_cast<ImU32>(rgb >> 16) & 0xFFU, static_cast<ImU32>(rgb >> 8) & 0xFFU, static_cast<ImU32>(rgb) & 0xFFU, 0xFFU);
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
  return {{static_cast<float>(input.left), static_cast<float>(input.top)}, {static_cast<float>(input.right), static_cast<float>(input.bottom)}};
}

}  // namespace

Chat::Chat(Rasteriser& rasteriser, TimeOfDay time_of_day)
    : context_(make_context(*this)), text_(rasteriser), panel_(text_, {}), time_of_day_(std::move(time_of_day)) {
  panel_.use(typing_);
}

void Chat::show(view::ChatView view) { panel_.show(std::move(view)); }

void Chat::forget_textures() {
  ImGui::SetCurrentContext(context_.get());
  Drawing::forget_textures();
}

void Chat::use(const FrameInput& input) {
  if (input.look == look_ && input.scale == scale_) return;
  look_ = input.look;
  scale_ = input.scale;
  panel_.use(imgui::Theme{look_.dark ? imgui::Mode::kDark : imgui::Mode::kLight, packed(look_.accent), static_cast<float>(scale_), static_cast<float>(look_.radius)});
}

void Chat::begin(const FrameInput& input) {
  ImGui::SetCurrentContext(context_.get());
  use(input);
  typing_.begin_frame(input);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(input.width), static_cast<float>(input.height)};
  io.DeltaTime = static_cast<float>(std::clamp(input.elapsed_seconds, kShortestStepSeconds, kLongestStepSeconds));
  io.MouseDragThreshold = static_cast<float>(6 * input.scale);
  pass_on(input.happenings, typing_);
}

FrameOutput Chat::frame(const FrameInput& input) {
  begin(input);
  ImGui::NewFrame();
  text_.sweep();
  const imgui::Surroundings surroundings{input.now, time_of_day_};
  imgui::Acts acts = panel_.draw(box_of(input), surroundings);
  ImGui::Render();
  drawing_.take(*ImGui::GetDrawData());

  FrameOutput output;
  output.events = std::move(acts.events);
  output.urls = std::move(acts.urls);
  output.pressed = typing_.drawn_pressed();
  output.copied = std::exchange(copied_, {});
  output.next_frame_ms = context_->InputEventsQueue.Size > 0 ? 0 : panel_.next_frame_ms();
  output.pointer = pointer_of(ImGui::GetMouseCursor());
  output.field = field_shown();
  return output;
}

std::optional<FieldShown> Chat::field_shown() const {
  std::optional<FieldShown> shown = typing_.shown();
  if (!shown) return shown;
  shown->caret_x = caret_.InputPos.x;
  shown->caret_y = caret_.InputPos.y;
  shown->caret_height = caret_.InputLineHeight;
  return shown;
}

}  // namespace foyer::canvas

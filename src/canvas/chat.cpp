#include "canvas/chat.h"

#include <utility>

#include "canvas/happenings.h"

namespace foyer::canvas {

Chat::Chat(Rasteriser& rasteriser, TimeOfDay time_of_day)
    : surface_(rasteriser), panel_(surface_.text(), {}), time_of_day_(std::move(time_of_day)) {
  panel_.use(typing_);
}

void Chat::show(view::ChatView view) { panel_.show(std::move(view)); }

FrameOutput Chat::frame(const FrameInput& input) {
  if (surface_.begin(input)) panel_.use(surface_.theme());
  typing_.begin_frame(input);
  pass_on(input.happenings, &typing_);
  surface_.new_frame();
  const imgui::Surroundings surroundings{input.now, time_of_day_};
  imgui::Acts acts = panel_.draw(surface_.place(), surroundings);
  surface_.end();

  FrameOutput output;
  output.events = std::move(acts.events);
  output.urls = std::move(acts.urls);
  output.pressed = typing_.drawn_pressed();
  output.copied = surface_.take_copied();
  output.next_frame_ms = surface_.has_input_left() ? 0 : panel_.next_frame_ms();
  output.pointer = surface_.pointer();
  output.field = field_shown();
  return output;
}

std::optional<FieldShown> Chat::field_shown() const {
  std::optional<FieldShown> shown = typing_.shown();
  if (!shown) return shown;
  const ImGuiPlatformImeData& caret = surface_.caret();
  shown->caret_x = caret.InputPos.x;
  shown->caret_y = caret.InputPos.y;
  shown->caret_height = caret.InputLineHeight;
  return shown;
}

}  // namespace foyer::canvas

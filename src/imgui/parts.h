// The small parts of the panel that keep nothing: header, typing, choices, notice, the way to a person. Each is drawn from the
// top left of `box`, in its width, and returns the height that it took. Thread rule: one thread.
#pragma once

#include "imgui/acts.h"
#include "imgui/paint.h"

namespace foyer::imgui {

float draw_header(Paint& paint, const view::ChatView& view, const Box& box, Acts& acts);
float draw_typing(Paint& paint, const view::ChatView& view, const Box& box);
float draw_choices(Paint& paint, const view::ChatView& view, const Box& box, Acts& acts);
float draw_person(Paint& paint, const view::ChatView& view, const Box& box, Acts& acts);

// Its height is known before it is drawn: it stands above the foot.
[[nodiscard]] float notice_height(Paint& paint, const view::ChatView& view, float width, std::int64_t now_ms);
void draw_notice(Paint& paint, const view::ChatView& view, const Box& box, std::int64_t now_ms);

}  // namespace foyer::imgui

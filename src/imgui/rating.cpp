#include "imgui/rating.h"

#include <algorithm>

#include "imgui/card.h"
#include "imgui/contact.h"
#include "imgui/press.h"

namespace foyer::imgui {
namespace {

constexpr float kFaceWidth = 128;
constexpr float kFaceGap = 12;
constexpr float kFaceIcon = 38;
constexpr float kFaceTop = 14;
constexpr float kFaceBottom = 11;
constexpr float kTitleSize = 15.5F;

Measure face_text(const Paint& paint, float width) {
  return paint.measure(13.5F, 18.5F, width - paint.px(16), Face::kRegular, Align::kCentre);
}

}  // namespace

void Rating::show(const std::optional<view::RatingForm>& form) {
  if (form && !shown_) {
    satisfied_.reset();
    comment_.fill({});
  }
  shown_ = form.has_value();
}

float Rating::draw(Paint& paint, const view::RatingForm& form, const Box& box, Acts& acts) {
  Card card(paint, "rating", box);
  card.write("rating-title", form.title, paint.colours().text,
             paint.measure(kTitleSize, kTextLine, card.place().width(), Face::kStrong, Align::kCentre));
  card.add(draw_faces(paint, form, card.place()));
  if (!satisfied_) {
    const ImVec2 size = pill_size(paint, form.skip_label, card.place().width());
    const Box place = card.place();
    const Box skip = box_at({place.centre().x - size.x / 2, place.min.y}, size);
    if (pill(paint, "action", "other", form.skip_label, view::ChoiceStyle::kQuiet, skip))
      acts.events.emplace_back(view::ViewEventRatingSkipped{});
    card.add(size.y);
    return card.finish();
  }
  bool entered = false;
  card.add(comment_.draw(paint, form.comment_label, card.place(), Validity::kFine, entered));
  const Actions actions = draw_actions(paint, form.send_label, form.skip_label, card.place(), true);
  card.add(actions.height);
  if (actions.pressed == 1) acts.events.emplace_back(view::ViewEventRated{*satisfied_, comment_.text()});
  if (actions.pressed == 2) acts.events.emplace_back(view::ViewEventRatingSkipped{});
  return card.finish();
}

float Rating::draw_faces(Paint& paint, const view::RatingForm& form, const Box& box) {
  const float gap = paint.px(kFaceGap);
  const float width = std::min(paint.px(kFaceWidth), (box.width() - gap) / 2);
  const float words = std::max(paint.label(form.satisfied_label, face_text(paint, width)).height,
                               paint.label(form.dissatisfied_label, face_text(paint, width)).height);
  const ImVec2 size{width, paint.px(kFaceTop + kFaceIcon + 6 + kFaceBottom) + words};
  const float indent = (box.width() - 2 * width - gap) / 2;
  draw_face(paint, true, form.satisfied_label, box_at({paint.at_start(box, indent, width), box.min.y}, size));
  draw_face(paint, false, form.dissatisfied_label, box_at({paint.at_start(box, indent + width + gap, width), box.min.y}, size));
  return size.y;
}

void Rating::draw_face(Paint& paint, bool satisfied, std::string_view label, const Box& box) {
  const std::string_view id = satisfied ? "satisfied" : "dissatisfied";
  const Press pressed = press(paint, id, box, paint.px(16));
  if (pressed.clicked) satisfied_ = satisfied;
  const Palette& colours = paint.colours();
  const bool chosen = satisfied_ == satisfied;
  const ImU32 mood = satisfied ? colours.good : colours.bad;
  const ImU32 colour = chosen ? mood : pressed.hovered ? colours.text : colours.muted;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (chosen) list.AddRectFilled(box.min, box.max, faded(mood, 0.1F), paint.px(16));
  list.AddRect(box.min, box.max,
               chosen            ? mood
               : pressed.hovered ? colours.muted
                                 : colours.line,
               paint.px(16), ImDrawFlags_None, paint.px(1.5F));
  const float icon = paint.px(kFaceIcon);
  const Box face = box_at({box.centre().x - icon / 2, box.min.y + paint.px(kFaceTop)}, {icon, icon});
  imgui::draw(list, satisfied ? Icon::kSmile : Icon::kFrown, face, colour, 1.5F);
  paint.write(label, {{box.min.x, face.max.y + paint.px(6)}, box.max}, colour, face_text(paint, box.width()));
  paint.note(Layer::kContent, "face", id, box);
}

}  // namespace foyer::imgui

#include "imgui/contact.h"

#include <algorithm>

#include "imgui/card.h"
#include "imgui/press.h"

namespace foyer::imgui {
namespace {

constexpr float kCheck = 20;
constexpr float kCheckRow = 26;
constexpr float kTitleSize = 15.5F;
constexpr float kGap = 8;

}  // namespace

void Contact::show(const std::optional<view::ContactForm>& form) {
  const bool appears = form && !shown_;
  shown_ = form.has_value();
  if (!appears) return;
  wants_call_ = false;
  name_.fill(form->name);
  email_.fill(form->email);
  phone_.fill(form->phone);
  message_.fill(form->message);
  if (form->name.empty()) name_.focus();
  else if (form->email.empty()) email_.focus();
}

float Contact::draw(Paint& paint, const view::ContactForm& form, const Box& box, Acts& acts) {
  Card card(paint, "contact", box);
  const float width = card.place().width();
  card.write("form-title", form.title, paint.colours().text, paint.measure(kTitleSize, kTextLine, width, Face::kStrong));
  const bool is_wrong = !form.error.empty();
  const auto validity = [&](bool wrong) { return wrong ? Validity::kWrong : Validity::kFine; };
  bool entered = false;
  card.add(name_.draw(paint, form.name_label, card.place(), Validity::kFine, entered));
  card.add(email_.draw(paint, form.email_label, card.place(), validity(is_wrong && !form.phone_is_wrong), entered));
  draw_call(paint, form, card.place());
  card.add(paint.px(kCheckRow));
  if (wants_call_) card.add(phone_.draw(paint, form.phone_label, card.place(), validity(form.phone_is_wrong), entered));
  card.add(message_.draw(paint, form.message_label, card.place(), Validity::kFine, entered));
  card.write("error", form.error, paint.colours().bad, paint.measure(13.5F, 20, width));
  const Actions actions = imgui::draw_actions(paint, form.send_label, form.cancel_label, card.place(), false);
  card.add(actions.height);
  if (actions.pressed == 1 || entered) acts.events.emplace_back(sent());
  if (actions.pressed == 2) acts.events.emplace_back(view::ViewEventContactCancelled{});
  return card.finish();
}

// The wish to be called opens the field for the number.
void Contact::draw_call(Paint& paint, const view::ContactForm& form, const Box& box) {
  const float size = paint.px(kCheck);
  const Layout& words = paint.label(form.call_label, paint.measure(14, kCheckRow, box.width() - size - paint.px(kGap)));
  const float words_width = words.width;
  const float width = size + paint.px(kGap) + words_width;
  const Box row = box_at({paint.at_start(box, 0, width), box.min.y}, {width, paint.px(kCheckRow)});
  if (press(paint, "call", row, paint.px(6)).clicked) {
    wants_call_ = !wants_call_;
    if (wants_call_) phone_.focus();
  }
  const Box check =
      box_at({paint.at_start(row, 0, size), row.centre().y - size / 2}, {size, size}).shrunk(paint.px(1), paint.px(1));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (wants_call_) list.AddRectFilled(check.min, check.max, paint.colours().accent, paint.px(5));
  else list.AddRect(check.min, check.max, paint.colours().edge, paint.px(5), ImDrawFlags_None, paint.px(1.5F));
  if (wants_call_) imgui::draw(list, Icon::kCheck, check, paint.colours().on_accent, 2.6F);
  paint.write(form.call_label,
              box_at({paint.at_start(row, size + paint.px(kGap), words_width), row.min.y}, {words_width, row.height()}),
              paint.colours().text, paint.measure(14, kCheckRow, box.width() - size - paint.px(kGap)));
  paint.note(Layer::kContent, "call", {}, row);
}

view::ViewEventContactSent Contact::sent() const {
  return {name_.text(), email_.text(), wants_call_ ? phone_.text() : std::string(), message_.text()};
}

Actions draw_actions(Paint& paint, std::string_view send, std::string_view other, const Box& box, bool centred) {
  const float gap = paint.px(kGap);
  const ImVec2 first = pill_size(paint, send, box.width());
  const ImVec2 second = pill_size(paint, other, box.width());
  const bool one_row = first.x + gap + second.x <= box.width();
  const float row = one_row ? first.x + gap + second.x : std::max(first.x, second.x);
  const float indent = centred ? (box.width() - row) / 2 : 0;
  const Box send_box = box_at({paint.at_start(box, indent, first.x), box.min.y}, first);
  const Box other_box = one_row ? box_at({paint.at_start(box, indent + first.x + gap, second.x), box.min.y}, second)
                                : box_at({paint.at_start(box, indent, second.x), send_box.max.y + gap}, second);
  Actions actions{0, other_box.max.y - box.min.y};
  if (pill(paint, "action", "send", send, view::ChoiceStyle::kPrimary, send_box)) actions.pressed = 1;
  if (pill(paint, "action", "other", other, view::ChoiceStyle::kQuiet, other_box)) actions.pressed = 2;
  return actions;
}

}  // namespace foyer::imgui

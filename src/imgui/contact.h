// The contact form: an address and the question, for when nobody is there, and a number where the visitor wishes to be called.
// Thread rule: one thread.
#pragma once

#include <optional>

#include "imgui/acts.h"
#include "imgui/field.h"

namespace foyer::imgui {

class Contact {
 public:
  // Filled in where the form appears; later views change its words and its error only.
  void show(const std::optional<view::ContactForm>& form);
  // Returns the height that it took.
  float draw(Paint& paint, const view::ContactForm& form, const Box& box, Acts& acts);

 private:
  void draw_call(Paint& paint, const view::ContactForm& form, const Box& box);
  [[nodiscard]] view::ViewEventContactSent sent() const;

  // The limits of ViewEvent contact_sent.
  Field name_{"name", 100, Rows::kOne};
  Field email_{"email", 254, Rows::kOne};
  Field phone_{"phone", 40, Rows::kOne};
  Field message_{"message", 4000, Rows::kSeveral};
  bool wants_call_ = false;
  bool shown_ = false;
};

// Two buttons of a form in a row, or below each other where they are too wide. Returns 1 where the first is pressed, 2 where
// the second is, else 0, and their height.
struct Actions {
  int pressed;
  float height;
};
Actions draw_actions(Paint& paint, std::string_view send, std::string_view other, const Box& box, bool centred);

}  // namespace foyer::imgui

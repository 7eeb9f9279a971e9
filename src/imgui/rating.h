// How was it? Two faces; the comment comes with the choice. Thread rule: one thread.
#pragma once

#include <optional>

#include "imgui/acts.h"
#include "imgui/field.h"

namespace foyer::imgui {

class Rating {
 public:
  void show(const std::optional<view::RatingForm>& form);
  // Returns the height that it took.
  float draw(Paint& paint, const view::RatingForm& form, const Box& box, Acts& acts);

 private:
  float draw_faces(Paint& paint, const view::RatingForm& form, const Box& box);
  void draw_face(Paint& paint, bool satisfied, std::string_view label, const Box& box);

  std::optional<bool> satisfied_;
  Field comment_{"comment", 1000, Rows::kSeveral};
  bool shown_ = false;
};

}  // namespace foyer::imgui

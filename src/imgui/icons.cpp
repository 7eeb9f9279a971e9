#include "imgui/icons.h"

#include <algorithm>
#include <initializer_list>
#include <numbers>

namespace foyer::imgui {
namespace {

constexpr float kField = 24;
constexpr float kPi = std::numbers::pi_v<float>;

class Pen {
 public:
  Pen(ImDrawList& list, const Box& box, ImU32 colour, float thickness)
      : list_(list), unit_(std::min(box.width(), box.height()) / kField), colour_(colour), thickness_(thickness * unit_) {
    origin_ = {box.centre().x - unit_ * kField / 2, box.centre().y - unit_ * kField / 2};
  }

  void line(std::initializer_list<ImVec2> points) {
    for (const ImVec2 point : points) list_.PathLineTo(at(point));
    list_.PathStroke(colour_, ImDrawFlags_None, thickness_);
    // Round ends.
    for (const ImVec2 end : {*points.begin(), *(points.end() - 1)}) list_.AddCircleFilled(at(end), thickness_ / 2, colour_, 10);
  }
  void circle(ImVec2 centre, float radius) { list_.AddCircle(at(centre), radius * unit_, colour_, 0, thickness_); }
  void dot(ImVec2 centre) { list_.AddCircleFilled(at(centre), thickness_ * 0.65F, colour_, 12); }
  void curve(ImVec2 from, ImVec2 one, ImVec2 two, ImVec2 to) {
    list_.AddBezierCubic(at(from), at(one), at(two), at(to), colour_, thickness_);
  }
  void arc(ImVec2 centre, float radius, float from, float to) {
    list_.PathArcTo(at(centre), radius * unit_, from, to);
    list_.PathStroke(colour_, ImDrawFlags_None, thickness_);
  }

 private:
  [[nodiscard]] ImVec2 at(ImVec2 point) const noexcept { return {origin_.x + point.x * unit_, origin_.y + point.y * unit_}; }

  ImDrawList& list_;
  ImVec2 origin_;
  float unit_;
  ImU32 colour_;
  float thickness_;
};

void chat(Pen& pen) {
  pen.arc({12.2F, 11.7F}, 7.8F, kPi * 0.62F, kPi * 2.36F);
  pen.line({{5.4F, 15.6F}, {4, 20}, {8.6F, 18.6F}});
  pen.curve({8.6F, 18.6F}, {11, 19.8F}, {14, 19.6F}, {15.5F, 18.8F});
  for (const float x : {8.6F, 12.2F, 15.8F}) pen.dot({x, 11.7F});
}

void person(Pen& pen) {
  pen.arc({12, 12}, 7.5F, kPi, kPi * 2);
  for (const float x : {5.9F, 18.1F}) {
    pen.line({{x - 1.3F, 13.6F}, {x + 1.3F, 13.6F}, {x + 1.3F, 18.2F}, {x - 1.3F, 18.2F}, {x - 1.3F, 13}});
  }
  pen.curve({19.4F, 18}, {19.4F, 20}, {18, 20.8F}, {13, 20.8F});
}

void face(Pen& pen, float mouth, float corners) {
  pen.circle({12, 12}, 9);
  pen.curve({8.2F, corners}, {9.6F, mouth}, {14.4F, mouth}, {15.8F, corners});
  pen.dot({9, 9.6F});
  pen.dot({15, 9.6F});
}

}  // namespace

void draw(ImDrawList& list, Icon icon, const Box& box, ImU32 colour, float thickness) {
  Pen pen(list, box, colour, thickness);
  switch (icon) {
    case Icon::kChat: return chat(pen);
    case Icon::kClose: pen.line({{6.5F, 6.5F}, {17.5F, 17.5F}}); return pen.line({{17.5F, 6.5F}, {6.5F, 17.5F}});
    case Icon::kSend: pen.line({{12, 19}, {12, 5.5F}}); return pen.line({{6, 11.5F}, {12, 5.5F}, {18, 11.5F}});
    case Icon::kAsk:
      pen.line({{5, 5.5F}, {5, 10}, {6.2F, 12.5F}, {9, 13.7F}, {19, 13.7F}});
      return pen.line({{14.5F, 9.2F}, {19, 13.7F}, {14.5F, 18.2F}});
    case Icon::kPerson: return person(pen);
    case Icon::kSmile: return face(pen, 17.2F, 14.2F);
    case Icon::kFrown: return face(pen, 13, 16.2F);
    case Icon::kWait: pen.circle({12, 12}, 9); return pen.line({{12, 7.5F}, {12, 12}, {15, 14}});
    case Icon::kCopy:
      pen.line({{9, 9}, {19, 9}, {19, 20}, {9, 20}, {9, 9}});
      return pen.line({{6, 15}, {5, 15}, {5, 4}, {15, 4}, {15, 6}});
    case Icon::kDown: return pen.line({{6, 9.5F}, {12, 15.5F}, {18, 9.5F}});
    case Icon::kCheck: return pen.line({{5.5F, 12.5F}, {10, 17}, {18.5F, 7.5F}});
  }
}

}  // namespace foyer::imgui

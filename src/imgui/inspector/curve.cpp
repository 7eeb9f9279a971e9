#include "imgui/inspector/curve.h"

#include <algorithm>
#include <cmath>

namespace foyer::imgui {
namespace {

constexpr int kGridLines = 4;
constexpr double kLeastRisk = 0.2;  // that the chart reaches up to

// The round share that the chart reaches up to.
double top_of(std::span<const inspect::CurvePoint> points) {
  double most = kLeastRisk;
  for (const auto& point : points) most = std::max(most, point.risk);
  return std::min(1.0, std::ceil(most * 5) / 5);
}

class Plot {
 public:
  Plot(const Sheet& sheet, const Box& box, double top) : sheet_(sheet), box_(box), top_(top) {}

  [[nodiscard]] ImVec2 at(double coverage, double risk) const {
    return {box_.min.x + box_.width() * static_cast<float>(coverage),
            box_.max.y - box_.height() * static_cast<float>(risk / top_)};
  }

  void grid() const {
    const Palette& colours = sheet_.colours();
    for (int i = 0; i <= kGridLines; ++i) {
      const double share = static_cast<double>(i) / kGridLines;
      list().AddLine(at(0, share * top_), at(1, share * top_), colours.line);
      list().AddLine(at(share, 0), at(share, top_), colours.line);
      label(percent(share), at(share, 0), {-0.5F, 0.15F});
      label(percent(share * top_), at(0, share * top_), {-1.15F, -0.5F});
    }
  }

  // shift: of the words' own size.
  void label(const std::string& text, ImVec2 point, ImVec2 shift) const {
    const ImVec2 size = ImGui::CalcTextSize(text.c_str());
    list().AddText({point.x + shift.x * size.x, point.y + shift.y * size.y}, sheet_.colours().muted, text.c_str());
  }

  // A threshold between two points answers what the higher of them does.
  void line(std::span<const inspect::CurvePoint> points) const {
    for (std::size_t i = 1; i < points.size(); ++i) {
      list().AddLine(at(points[i - 1].coverage, points[i - 1].risk), at(points[i].coverage, points[i].risk),
                     sheet_.colours().accent, sheet_.px(2));
    }
  }

  void here(const inspect::CurvePoint& point) const {
    const ImVec2 centre = at(point.coverage, point.risk);
    list().AddCircleFilled(centre, sheet_.px(6), sheet_.colours().accent);
    list().AddCircle(centre, sheet_.px(6), sheet_.colours().surface, 0, sheet_.px(2));
  }

 private:
  static ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

  const Sheet& sheet_;
  Box box_;
  double top_;
};

}  // namespace

void draw_curve(const Sheet& sheet, std::span<const inspect::CurvePoint> points, double threshold, ImVec2 size) {
  const Box box = box_at(ImGui::GetCursorScreenPos(), size);
  ImGui::Dummy(size);
  sheet.note("curve");
  const Box inner{{box.min.x + sheet.px(48), box.min.y + sheet.px(12)}, {box.max.x - sheet.px(22), box.max.y - sheet.px(46)}};
  const Plot plot(sheet, inner, top_of(points));
  plot.grid();
  plot.label("of all questions answered", {inner.centre().x, inner.max.y + sheet.px(22)}, {-0.5F, 0});
  plot.label("of the answers wrong", inner.min, {0.04F, 0.1F});
  plot.line(points);
  // The last point that the threshold lets through.
  const auto after = std::find_if(points.begin(), points.end(), [&](const auto& point) { return point.threshold < threshold; });
  if (after != points.begin()) plot.here(*(after - 1));
}

}  // namespace foyer::imgui

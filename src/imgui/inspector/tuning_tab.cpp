#include <cmath>

#include "imgui/inspector/curve.h"
#include "imgui/inspector/tabs.h"
#include "inspect/job.h"

namespace foyer::imgui {
namespace {

using inspect::Tally;

// In hundredths, so that what is read beside a slider is the number itself.
void draw_slider(const Sheet& sheet, const char* name, const char* meaning, float& value, float most) {
  sheet.words(std::string("label:") + name, decimal(static_cast<double>(value)) + "  " + meaning);
  ImGui::SetNextItemWidth(-1);
  const bool is_moved = ImGui::SliderFloat((std::string("##") + name).c_str(), &value, 0, most, "", ImGuiSliderFlags_AlwaysClamp);
  if (is_moved) value = std::round(value * 100) / 100;
  sheet.note(name);
}

void draw_sliders(const Sheet& sheet, Workbench& bench) {
  knowledge::Tuning tuning = bench.tuning();
  draw_slider(sheet, "threshold", "Threshold: as sure an answer has to be", tuning.threshold, 1);
  draw_slider(sheet, "margin", "Margin: and as much ahead of the next", tuning.margin, 1);
  draw_slider(sheet, "blend", "Blend: what meaning counts beside words", tuning.blend, match::kMaxBlend);
  if (ImGui::Button("As delivered")) tuning = {};
  sheet.note("reset");
  bench.tune(tuning);
}

void draw_tally(const Sheet& sheet, const char* name, const Tally& tally, bool can_be_right) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  sheet.words(std::string("row:") + name, name);
  const std::size_t counts[] = {tally.right, tally.wrong, tally.clarified, tally.refused};
  for (std::size_t i = 0; i < std::size(counts); ++i) {
    ImGui::TableNextColumn();
    const bool is_empty = i == 0 && !can_be_right;
    sheet.words("count", is_empty ? "" : std::to_string(counts[i]) + "  " + percent(inspect::share(counts[i], tally.all())));
  }
}

void draw_counts(const Sheet& sheet, const inspect::Counts& counts) {
  if (!ImGui::BeginTable("counts", 5, ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingStretchSame)) return;
  for (const char* name : {"", "right", "wrong", "asked back", "refused"}) {
    ImGui::TableNextColumn();
    sheet.words(std::string("column:") + name, name, sheet.colours().muted);
  }
  draw_tally(sheet, "in the FAQ", counts.in_scope, true);
  draw_tally(sheet, "not in it", counts.out_of_scope, false);
  ImGui::EndTable();
}

void draw_measures(const Sheet& sheet, std::span<const inspect::Outcome> outcomes) {
  const auto ranking = inspect::ranking_of(outcomes);
  const auto honesty = inspect::honesty_of(outcomes);
  std::vector<Fact> facts = {{"right entry first", percent(ranking.top1)},
                             {"among the first five", percent(ranking.recall5)},
                             {"of the answers right", percent(honesty.answered_right)},
                             {"answered with nine of ten right", percent(honesty.coverage_at_90)},
                             {"calibration error", decimal(inspect::calibration_error(outcomes), 3)}};
  if (honesty.auroc > 0) facts.push_back({"told from what is not in it", decimal(honesty.auroc, 3)});
  draw_facts(sheet, "measures", facts);
}

}  // namespace

void TuningTab::draw(const Sheet& sheet, Workbench& bench) {
  if (bench.evaluation().size() == 0) {
    draw_sliders(sheet, bench);
    return sheet.words("none", "There are no test questions: give the site some to see what a setting changes.",
                       sheet.colours().muted);
  }
  if (ImGui::BeginTable("tuning", 2, ImGuiTableFlags_SizingStretchSame)) {
    ImGui::TableNextColumn();
    draw_sliders(sheet, bench);
    ImGui::TableNextColumn();
    draw_curve(sheet, bench.curve(), static_cast<double>(bench.tuning().threshold),
               {ImGui::GetContentRegionAvail().x, sheet.px(240)});
    ImGui::EndTable();
  }
  sheet.words("progress", std::to_string(bench.evaluation().done()) + " of " + std::to_string(bench.evaluation().size()) +
                              " test questions");
  sheet.progress(inspect::progress(bench.evaluation()));
  if (bench.outcomes().empty()) return;
  draw_counts(sheet, inspect::count(bench.outcomes()));
  draw_measures(sheet, bench.outcomes());
}

}  // namespace foyer::imgui

#include <algorithm>

#include "imgui/inspector/tabs.h"
#include "inspect/job.h"

namespace foyer::imgui {
namespace {

using inspect::Theft;

enum Column { kEntry, kThief, kStolen, kAnswered };

// Rises where a is to stand over b.
int compare(const Theft& a, const Theft& b, int column) {
  switch (column) {
    case kEntry: return a.entry < b.entry ? -1 : a.entry > b.entry;
    case kThief: return a.thief < b.thief ? -1 : a.thief > b.thief;
    case kStolen: return a.wordings.size() < b.wordings.size() ? -1 : a.wordings.size() > b.wordings.size();
    default: return a.answered < b.answered ? -1 : a.answered > b.answered;
  }
}

std::vector<const Theft*> sorted(const std::vector<Theft>& thefts) {
  std::vector<const Theft*> rows;
  for (const Theft& theft : thefts) rows.push_back(&theft);
  const ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
  if (specs == nullptr || specs->SpecsCount == 0) return rows;
  const auto& by = specs->Specs[0];
  std::stable_sort(rows.begin(), rows.end(), [&](const Theft* a, const Theft* b) {
    const int order = compare(*a, *b, by.ColumnIndex);
    return by.SortDirection == ImGuiSortDirection_Ascending ? order < 0 : order > 0;
  });
  return rows;
}

}  // namespace

void ConfusionTab::draw(const Sheet& sheet, Workbench& bench) {
  const auto& confusion = bench.confusion();
  std::string status = std::to_string(confusion.done()) + " of " + std::to_string(confusion.size()) +
                       " wordings tried without themselves: " + std::to_string(bench.stolen()) + " find another entry";
  if (bench.faq().revision() > 0) status += ", " + std::to_string(bench.thefts_before_change()) + " before the change";
  sheet.words("status", status);
  sheet.progress(inspect::progress(confusion));
  draw_table(sheet, bench);
  if (entry_) draw_entry(sheet, bench);
}

void ConfusionTab::draw_table(const Sheet& sheet, Workbench& bench) {
  constexpr auto kFlags =
      ImGuiTableFlags_RowBg | ImGuiTableFlags_Sortable | ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingStretchProp;
  const float height = ImGui::GetContentRegionAvail().y * (entry_ ? 0.5F : 1);
  if (!ImGui::BeginTable("thefts", 4, kFlags, {0, height})) return;
  ImGui::TableSetupScrollFreeze(0, 1);
  ImGui::TableSetupColumn("This entry", ImGuiTableColumnFlags_None, 2);
  ImGui::TableSetupColumn("loses to", ImGuiTableColumnFlags_None, 2);
  ImGui::TableSetupColumn("wordings", ImGuiTableColumnFlags_DefaultSort | ImGuiTableColumnFlags_PreferSortDescending, 1);
  ImGui::TableSetupColumn("answered so", ImGuiTableColumnFlags_PreferSortDescending, 1);
  ImGui::TableHeadersRow();
  const auto rows = sorted(bench.thefts());
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_theft(sheet, bench, *rows[static_cast<std::size_t>(i)]);
  }
  ImGui::EndTable();
}

void ConfusionTab::draw_theft(const Sheet& sheet, const Workbench& bench, const Theft& theft) {
  const auto entries = bench.faq().entries();
  const std::string row = entries[theft.entry].id + '>' + entries[theft.thief].id;
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::PushID(row.c_str());
  const bool is_chosen = ImGui::Selectable("##row", entry_ == theft.entry,
                                           ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap);
  ImGui::PopID();
  sheet.note_visible("theft:" + row, Layer::kGround);
  if (is_chosen) {
    entry_ = theft.entry;
    edited_.reset();
  }
  ImGui::SameLine(0, 0);
  sheet.words("entry:" + row, entries[theft.entry].wordings.front());
  ImGui::TableNextColumn();
  sheet.words("thief:" + row, entries[theft.thief].wordings.front());
  ImGui::TableNextColumn();
  sheet.words("stolen:" + row, std::to_string(theft.wordings.size()) + " of " + std::to_string(theft.of));
  ImGui::TableNextColumn();
  sheet.words("answered:" + row, std::to_string(theft.answered));
}

void ConfusionTab::draw_entry(const Sheet& sheet, Workbench& bench) {
  sheet.heading("Wordings of \"" + bench.faq().entries()[*entry_].id +
                "\": change one and press Enter; what it changes shows above");
  if (!ImGui::BeginTable("wordings", 2, ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingStretchProp,
                         {0, ImGui::GetContentRegionAvail().y}))
    return;
  ImGui::TableSetupColumn("wording", ImGuiTableColumnFlags_None, 3);
  ImGui::TableSetupColumn("finds", ImGuiTableColumnFlags_None, 2);
  const std::size_t wordings = bench.faq().entries()[*entry_].wordings.size();
  for (std::uint32_t wording = 0; wording <= wordings; ++wording) draw_wording(sheet, bench, wording);
  ImGui::EndTable();
}

void ConfusionTab::draw_wording(const Sheet& sheet, Workbench& bench, std::uint32_t wording) {
  const auto& entry = bench.faq().entries()[*entry_];
  if (wording > entry.wordings.size()) return;  // one was taken out by the row before
  const bool is_new = wording == entry.wordings.size();
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::SetNextItemWidth(-1);
  Line<1'000> shown;
  shown.set(is_new ? std::string_view() : entry.wordings[wording]);
  const bool is_edited = edited_ == wording;
  Line<1'000>& line = is_edited ? wording_ : shown;
  ImGui::PushID(static_cast<int>(wording));
  const bool is_entered = sheet.field("##wording", "One more wording", line.bytes);
  sheet.note("wording:" + std::to_string(wording));
  ImGui::PopID();
  if (!is_edited && ImGui::IsItemActive()) {
    edited_ = wording;
    wording_ = shown;
  }
  const std::string text = line.text();
  ImGui::TableNextColumn();
  const auto trials = bench.confusion().trials();
  const auto trial = std::find_if(trials.begin(), trials.end(),
                                  [&](const auto& one) { return one.entry == *entry_ && one.wording == wording; });
  if (trial != trials.end()) {
    const std::string found = trial->found ? bench.faq().entries()[*trial->found].id : "nothing";
    sheet.words("finds:" + std::to_string(wording), decimal(static_cast<double>(trial->confidence)) + "  " + found,
                trial->is_stolen() ? sheet.colours().bad : sheet.colours().good);
  }
  if (!is_entered) return;
  edited_.reset();
  bench.change(*entry_, wording, text);
}

}  // namespace foyer::imgui

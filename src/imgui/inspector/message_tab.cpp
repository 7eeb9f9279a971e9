#include <algorithm>
#include <cmath>

#include "imgui/inspector/look.h"
#include "imgui/inspector/tabs.h"

namespace foyer::imgui {
namespace {

using inspect::Explanation;
using inspect::ExplainedCandidate;
using inspect::Judged;

constexpr const char* kVerdicts[] = {"It is answered", "It is asked which is meant", "It is not known"};
constexpr const char* kPartNames[] = {"terms", "words", "meaning", "theme", "answer"};
constexpr float kStrong = 0.4F;  // what a word gives to a score, drawn in full colour

void draw_terms(const Sheet& sheet, const Explanation& explained) {
  sheet.heading("What is searched for, and how much it tells");
  sheet.begin_chips();
  for (std::size_t i = 0; i < explained.terms.size(); ++i) {
    const inspect::Term& term = explained.terms[i];
    const float weight = static_cast<float>(term.weight.value_or(0));
    const ImU32 ground = mix(sheet.colours().raised, sheet.colours().accent, std::min(0.5F, weight / 16));
    sheet.chip("term:" + term.text, term.text + "  " + (term.weight ? decimal(*term.weight, 1) : "not in the FAQ"), ground);
  }
}

// What a score was made of, one bar under the other; the threshold and the margin stand across the bars of confidence.
void draw_candidate(const Sheet& sheet, const Workbench& bench, const ExplainedCandidate& one, float first_confidence,
                    float most) {
  const inspect::Entry& entry = bench.faq().entries()[one.entry];
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  sheet.words("candidate:" + entry.id, entry.wordings.front());
  ImGui::TableNextColumn();
  sheet.words("confidence:" + entry.id, decimal(static_cast<double>(one.confidence)));
  ImGui::TableNextColumn();
  const Share confidence[] = {{one.confidence, sheet.colours().accent}};
  const Box bar = sheet.bar("confidence-bar:" + entry.id, confidence, 1);
  sheet.mark(bar, bench.tuning().threshold, sheet.colours().text);
  sheet.mark(bar, first_confidence - bench.tuning().margin, sheet.colours().muted);
  ImGui::TableNextColumn();
  const double values[] = {one.parts.relevance, one.parts.similarity, one.parts.meaning, one.parts.theme, one.parts.answer};
  std::vector<Share> parts;
  for (std::size_t i = 0; i < std::size(values); ++i) parts.push_back({static_cast<float>(values[i]), kPartColours[i]});
  sheet.bar("score-bar:" + entry.id, parts, most);
  for (const double value : values) {
    ImGui::TableNextColumn();
    sheet.words("part", decimal(value));
  }
}

void draw_candidates(const Sheet& sheet, const Workbench& bench, const Explanation& explained) {
  sheet.heading("What was found: confidence with threshold and margin, and what the score is made of");
  if (explained.candidates.empty()) return sheet.words("nothing", "Nothing in the FAQ has anything of this message.");
  if (!ImGui::BeginTable("candidates", 9, ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingFixedFit)) return;
  ImGui::TableSetupColumn("entry", ImGuiTableColumnFlags_WidthStretch, 1.6F);
  ImGui::TableSetupColumn("sure", ImGuiTableColumnFlags_WidthFixed, sheet.px(44));
  ImGui::TableSetupColumn("##bar", ImGuiTableColumnFlags_WidthStretch, 0.8F);
  ImGui::TableSetupColumn("score", ImGuiTableColumnFlags_WidthStretch, 0.8F);
  for (const char* name : kPartNames) ImGui::TableSetupColumn(name, ImGuiTableColumnFlags_WidthFixed, sheet.px(68));
  ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
  for (int column = 0; column < 9; ++column) {
    if (!ImGui::TableSetColumnIndex(column) || column == 2) continue;
    const std::string name = ImGui::TableGetColumnName(column);
    sheet.words("column:" + name, name,
                column >= 4 ? mix(kPartColours[static_cast<std::size_t>(column - 4)], sheet.colours().text, 0.35F)
                            : sheet.colours().muted);
  }
  double most = 0;
  for (const auto& one : explained.candidates) most = std::max(most, one.match.score);
  for (const auto& one : explained.candidates) {
    draw_candidate(sheet, bench, one, explained.candidates.front().confidence, static_cast<float>(most));
  }
  ImGui::EndTable();
}

void draw_classes(const Sheet& sheet, const char* title, std::vector<inspect::Class> classes) {
  ImGui::TableNextColumn();
  sheet.words(std::string("classes:") + title, title, sheet.colours().muted);
  std::stable_sort(classes.begin(), classes.end(), [](const auto& a, const auto& b) { return a.probability > b.probability; });
  for (std::size_t i = 0; i < std::min<std::size_t>(4, classes.size()); ++i) {
    const std::string name = classes[i].name.empty() ? "(none)" : classes[i].name;
    sheet.words(std::string(title) + ':' + name, decimal(static_cast<double>(classes[i].probability)) + "  " + name);
    const Share part[] = {{classes[i].probability, i == 0 ? sheet.colours().accent : sheet.colours().edge}};
    sheet.bar(std::string(title) + "-bar:" + name, part, 1);
  }
}

void draw_all_classes(const Sheet& sheet, const Explanation& explained) {
  sheet.heading("What kind of message it is");
  if (!ImGui::BeginTable("classes", 4, ImGuiTableFlags_SizingStretchSame)) return;
  draw_classes(sheet, "intent", explained.intents);
  if (explained.priority) draw_classes(sheet, "priority", explained.priority->classes);
  if (explained.sentiment) draw_classes(sheet, "sentiment", explained.sentiment->classes);
  if (explained.small_talk) draw_classes(sheet, "small talk", explained.small_talk->classes);
  ImGui::EndTable();
}

void draw_words(const Sheet& sheet, const Explanation& explained, const char* title, const std::optional<Judged>& judged) {
  if (!judged) return;
  sheet.heading(std::string("Words for (orange) and against (blue) ") + title + ": " + judged->classes[judged->likeliest].name);
  sheet.begin_chips();
  const auto ground = [&](float value) {
    return mix(sheet.colours().raised, value > 0 ? kFor : kAgainst, std::min(0.7F, std::abs(value) / kStrong));
  };
  for (std::size_t i = 0; i < explained.tokens.size(); ++i) {
    sheet.chip(std::string(title) + "-word", explained.tokens[i].text, ground(judged->words.tokens[i]));
  }
  if (judged->words.whole != 0) sheet.chip(std::string(title) + "-tone", "tone", ground(judged->words.whole));
}

}  // namespace

void MessageTab::draw(const Sheet& sheet, Workbench& bench) {
  if (shown_ != bench.message()) {
    shown_ = bench.message();
    message_.set(shown_);
  }
  ImGui::SetNextItemWidth(-1);
  sheet.field("##message", "A visitor's words", message_.bytes);
  sheet.note("message");
  if (ImGui::IsItemEdited()) {
    shown_ = message_.text();
    bench.hear(shown_);
  }
  if (!bench.explanation())
    return sheet.words("hint", "Nothing was asked yet. Write something, or ask in the chat.", sheet.colours().muted);

  const Explanation& explained = *bench.explanation();
  const std::string language = explained.language.empty() ? "no letters" : explained.language;
  sheet.words("verdict", std::string(kVerdicts[static_cast<std::size_t>(explained.verdict)]) + " · searched in " +
                             explained.understood.locale + " · script of " + language + " · " +
                             std::to_string(explained.tokens.size()) + " tokens, " + std::to_string(explained.features.size()) +
                             " features · read as: " + explained.normalized);
  draw_terms(sheet, explained);
  draw_candidates(sheet, bench, explained);
  draw_all_classes(sheet, explained);
  draw_words(sheet, explained, "priority", explained.priority);
  draw_words(sheet, explained, "sentiment", explained.sentiment);
}

}  // namespace foyer::imgui

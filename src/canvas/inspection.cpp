#include "canvas/inspection.h"

#include <utility>

#include <imgui_internal.h>

#include "canvas/happenings.h"
#include "imgui/inspector/summary.h"

namespace foyer::canvas {
namespace {

// Dear ImGui's tables know a column's width, and its items who is pointed at, a frame later; the second makes sure of what
// depends on both.
constexpr int kFramesToSettle = 2;

std::vector<imgui::Fact> facts_of(std::vector<InspectedFact> given) {
  std::vector<imgui::Fact> facts;
  for (InspectedFact& fact : given) facts.push_back({std::move(fact.name), std::move(fact.value)});
  return facts;
}

imgui::Session session_of(Inspected inspected) {
  return {.path = std::move(inspected.path),
          .link = {inspected.connection, inspected.outbox, inspected.last_seq, inspected.reconnects},
          .storage = facts_of(std::move(inspected.storage)),
          .cost = facts_of(std::move(inspected.cost))};
}

std::optional<Caret> caret_of(const ImGuiPlatformImeData& data) {
  if (!data.WantVisible) return std::nullopt;
  Caret caret;
  caret.left = data.InputPos.x;
  caret.top = data.InputPos.y;
  caret.height = data.InputLineHeight;
  return caret;
}

}  // namespace

Inspection::Inspection(Rasteriser& rasteriser, std::function<double()> now_ms)
    : surface_(rasteriser), now_ms_(std::move(now_ms)) {
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
}

Status Inspection::open(std::vector<std::uint8_t> bytes) {
  auto pack = knowledge::Pack::open(std::move(bytes));
  if (!pack) return pack.error();
  pack_ = std::make_shared<knowledge::Pack>(std::move(*pack));
  return {};
}

Status Inspection::learn(std::span<const std::uint8_t> bytes) {
  auto language = language::Language::open(bytes);
  if (!language) return language.error();
  pack_->learn(std::make_shared<const language::Language>(std::move(*language)));
  return {};
}

void Inspection::begin(std::string_view locale) {
  inspector_.emplace(pack_, pack_->nearest_locale(locale), std::vector<inspect::Question>(), now_ms_, surface_.text(),
                     surface_.theme());
}

void Inspection::ask(TestQuestions given) {
  std::vector<inspect::Question> questions;
  for (TestQuestion& question : given.questions) questions.push_back({std::move(question.text), std::move(question.id)});
  inspector_->bench().ask(std::move(questions));
}

// What the owner has written in the message's place stays until the visitor says something else.
void Inspection::show(Inspected inspected) {
  if (!inspected.message.empty() && inspected.message != heard_) {
    heard_ = inspected.message;
    inspector_->hear(heard_);
  }
  inspector_->show(session_of(std::move(inspected)));
}

Status Inspection::tune(const InspectedTuning& given) {
  const auto number = [](double value) { return static_cast<float>(value); };
  const knowledge::Tuning tuning{number(given.threshold), number(given.margin), number(given.blend)};
  if (!is_valid(tuning)) return Error{"a number of the tuning is not in its range"};
  inspector_->bench().tune(tuning);
  return {};
}

InspectorFrame Inspection::frame(const FrameInput& input) {
  if (surface_.begin(input)) inspector_->use(surface_.theme());
  pass_on(input.happenings, nullptr);
  if (!input.happenings.empty()) unsettled_ = kFramesToSettle;
  surface_.new_frame();
  inspector_->draw(surface_.place());
  surface_.end();

  const knowledge::Tuning& tuning = inspector_->bench().tuning();
  InspectorFrame out;
  out.summary = imgui::summary_of(inspector_->bench());
  out.threshold = static_cast<double>(tuning.threshold);
  out.margin = static_cast<double>(tuning.margin);
  out.blend = static_cast<double>(tuning.blend);
  out.copied = surface_.take_copied();
  out.next_frame_ms = next_frame_ms();
  out.pointer = surface_.pointer();
  out.caret = caret_of(surface_.caret());
  return out;
}

int Inspection::next_frame_ms() {
  if (unsettled_ > 0) return --unsettled_, 0;
  return surface_.has_input_left() ? 0 : inspector_->next_frame_ms();
}

}  // namespace foyer::canvas

#include "imgui/inspector/workbench.h"

#include <algorithm>

#include "inspect/job.h"

namespace foyer::imgui {
namespace {

// Of the sixteen that a frame has at sixty a second: drawing takes a few, and the page beside wants some too.
constexpr double kWorkMs = 6;

}  // namespace

Workbench::Workbench(inspect::Faq faq, std::vector<inspect::Question> questions, std::function<double()> now_ms)
    : faq_(std::move(faq)),
      questions_(std::move(questions)),
      now_ms_(std::move(now_ms)),
      tuning_(faq_.pack().tuning()),
      evaluation_(faq_, questions_),
      confusion_(faq_) {
  evaluation_.use(tuning_.blend);
}

bool Workbench::is_busy() const { return rebuild_ || !is_done(evaluation_) || !is_done(confusion_); }

// The evaluation before the confusion: a slider is waiting for it.
void Workbench::work() {
  if (!is_busy()) return;
  const double deadline = now_ms_() + kWorkMs;
  if (rebuild_) return rebuild(deadline);
  const bool evaluates = !is_done(evaluation_);
  if (evaluates) work_until(evaluation_, deadline, now_ms_);
  if (!evaluates || now_ms_() < deadline) work_until(confusion_, deadline, now_ms_);
  forget();
}

void Workbench::rebuild(double deadline_ms) {
  const double start = now_ms_();
  do rebuild_->step();
  while (!rebuild_->is_next_long() && now_ms_() < deadline_ms);
  rebuild_ms_ += now_ms_() - start;
  if (!is_done(*rebuild_)) return;
  faq_.use(rebuild_->index());
  rebuild_.reset();
  ask(std::move(questions_));
  confusion_ = inspect::Confusion(faq_, changed_);
  if (explanation_) explain();
}

void Workbench::forget() {
  outcomes_.reset();
  curve_.reset();
  thefts_.reset();
}

void Workbench::ask(std::vector<inspect::Question> questions) {
  questions_ = std::move(questions);
  evaluation_ = inspect::Evaluation(faq_, questions_);
  evaluation_.use(tuning_.blend);
  forget();
}

void Workbench::hear(std::string text) {
  if (text == message_ && explanation_) return;
  message_ = std::move(text);
  explain();
}

void Workbench::explain() {
  const double start = now_ms_();
  explanation_ = inspect::explain(faq_, message_, tuning_);
  explanation_ms_ = now_ms_() - start;
}

void Workbench::tune(const knowledge::Tuning& tuning) {
  if (tuning == tuning_) return;
  tuning_ = tuning;
  evaluation_.use(tuning.blend);
  outcomes_.reset();
  curve_.reset();
  if (explanation_) explain();
}

void Workbench::change(std::uint32_t entry, std::uint32_t wording, std::string text) {
  if (!faq_.edit(entry, wording, std::move(text))) return;
  if (!rebuild_) stolen_before_ = stolen();
  changed_ = entry;
  rebuild_ms_ = 0;
  rebuild_ = faq_.rebuild();
}

std::size_t Workbench::stolen() const {
  const auto trials = confusion_.trials();
  return static_cast<std::size_t>(
      std::count_if(trials.begin(), trials.end(), [](const auto& trial) { return trial.is_stolen(); }));
}

const std::vector<inspect::Outcome>& Workbench::outcomes() {
  if (!outcomes_) outcomes_ = evaluation_.outcomes(tuning_.threshold, tuning_.margin);
  return *outcomes_;
}

const std::vector<inspect::CurvePoint>& Workbench::curve() {
  if (!curve_) curve_ = evaluation_.curve(tuning_.margin);
  return *curve_;
}

const std::vector<inspect::Theft>& Workbench::thefts() {
  if (!thefts_) thefts_ = confusion_.thefts();
  return *thefts_;
}

}  // namespace foyer::imgui

// What the tabs work on together: the FAQ with the owner's changes, the settings that are tried, and the long jobs, a few steps
// of each a frame.
// Thread rule: one thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "inspect/confusion.h"
#include "inspect/evaluation.h"
#include "inspect/explain.h"
#include "inspect/faq.h"
#include "knowledge/tuning.h"

namespace foyer::imgui {

class Workbench {
 public:
  // Begins with the pack's tuning. now_ms: a clock that never goes back.
  Workbench(inspect::Faq faq, std::vector<inspect::Question> questions, std::function<double()> now_ms);

  // As much work as fits into a frame beside drawing it.
  void work();
  [[nodiscard]] bool is_busy() const;

  // In place of the test questions before.
  void ask(std::vector<inspect::Question> questions);
  void hear(std::string text);
  // REQUIRES: is_valid(tuning).
  void tune(const knowledge::Tuning& tuning);
  // What it changes is worked out after it.
  void change(std::uint32_t entry, std::uint32_t wording, std::string text);

  [[nodiscard]] const inspect::Faq& faq() const noexcept { return faq_; }
  [[nodiscard]] const knowledge::Tuning& tuning() const noexcept { return tuning_; }
  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  [[nodiscard]] const std::optional<inspect::Explanation>& explanation() const noexcept { return explanation_; }
  [[nodiscard]] double explanation_ms() const noexcept { return explanation_ms_; }
  // What the last change's new index has taken.
  [[nodiscard]] double rebuild_ms() const noexcept { return rebuild_ms_; }
  [[nodiscard]] const inspect::Evaluation& evaluation() const noexcept { return evaluation_; }
  [[nodiscard]] const inspect::Confusion& confusion() const noexcept { return confusion_; }

  // What the evaluation and the confusion come to, worked out once for each change of them.
  [[nodiscard]] const std::vector<inspect::Outcome>& outcomes();
  [[nodiscard]] const std::vector<inspect::CurvePoint>& curve();
  [[nodiscard]] const std::vector<inspect::Theft>& thefts();
  [[nodiscard]] std::size_t thefts_before_change() const noexcept { return stolen_before_; }
  // Of all wordings that were tried, those that another entry comes first for.
  [[nodiscard]] std::size_t stolen() const;

 private:
  void explain();
  void forget();
  void rebuild(double deadline_ms);

  inspect::Faq faq_;
  std::vector<inspect::Question> questions_;
  std::function<double()> now_ms_;
  knowledge::Tuning tuning_;
  std::string message_;
  std::optional<inspect::Explanation> explanation_;
  double explanation_ms_ = 0;
  double rebuild_ms_ = 0;
  inspect::Evaluation evaluation_;
  inspect::Confusion confusion_;
  std::size_t stolen_before_ = 0;
  std::optional<inspect::Rebuild> rebuild_;
  std::uint32_t changed_ = 0;  // the entry that is rebuilt for

  std::optional<std::vector<inspect::Outcome>> outcomes_;
  std::optional<std::vector<inspect::CurvePoint>> curve_;
  std::optional<std::vector<inspect::Theft>> thefts_;
};

}  // namespace foyer::imgui

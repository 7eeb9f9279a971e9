#include "imgui/inspector/summary.h"

#include "base/utf8.h"
#include "imgui/inspector/sheet.h"
#include "inspect/job.h"

namespace foyer::imgui {
namespace {

constexpr std::size_t kMaxMessageBytes = 300;  // of what is repeated

constexpr const char* kVerdicts[] = {"answered", "asked which is meant", "not known"};

std::string message_part(const Workbench& bench) {
  if (!bench.explanation()) return "Nothing was asked yet.";
  const inspect::Explanation& explained = *bench.explanation();
  std::string out = "Message: " + std::string(utf8::truncate(bench.message(), kMaxMessageBytes)) + ". It is " +
                    kVerdicts[static_cast<std::size_t>(explained.verdict)] + ".";
  if (explained.candidates.empty()) return out + " Nothing was found.";
  const inspect::ExplainedCandidate& first = explained.candidates.front();
  return out + " First of " + std::to_string(explained.candidates.size()) +
         " candidates: " + bench.faq().entries()[first.entry].id + ", " + decimal(static_cast<double>(first.confidence)) + ".";
}

std::string tuning_part(const Workbench& bench) {
  const knowledge::Tuning& tuning = bench.tuning();
  const auto two = [](float value) { return decimal(static_cast<double>(value)); };
  return " Threshold " + two(tuning.threshold) + ", margin " + two(tuning.margin) + ", blend " + two(tuning.blend) + ".";
}

std::string tally_part(const char* name, const inspect::Tally& tally) {
  return std::string(" ") + name + ": " + std::to_string(tally.right) + " right, " + std::to_string(tally.wrong) + " wrong, " +
         std::to_string(tally.clarified) + " asked back, " + std::to_string(tally.refused) + " refused.";
}

// While the questions are being asked, how many of them were.
std::string questions_part(Workbench& bench) {
  const auto& evaluation = bench.evaluation();
  if (evaluation.size() == 0) return " No test questions.";
  const std::string out =
      " " + std::to_string(evaluation.done()) + " of " + std::to_string(evaluation.size()) + " test questions.";
  if (!inspect::is_done(evaluation)) return out;
  const inspect::Counts counts = inspect::count(bench.outcomes());
  return out + tally_part("In the FAQ", counts.in_scope) + tally_part("Not in it", counts.out_of_scope);
}

std::string confusion_part(const Workbench& bench) {
  const auto& confusion = bench.confusion();
  const std::string out = " " + std::to_string(confusion.done()) + " of " + std::to_string(confusion.size()) + " wordings tried";
  return inspect::is_done(confusion) ? out + ", " + std::to_string(bench.stolen()) + " find another entry." : out + ".";
}

}  // namespace

std::string summary_of(Workbench& bench) {
  return message_part(bench) + tuning_part(bench) + questions_part(bench) + confusion_part(bench);
}

}  // namespace foyer::imgui

#include "classify/train_triage.h"

#include <algorithm>
#include <string>

#include "base/bytes.h"
#include "classify/cues.h"
#include "classify/fit.h"
#include "classify/triage.h"

namespace foyer::classify {
namespace {

// README.md has what sizes cost.
struct Options {
  FitOptions priority, sentiment, small_talk, wish;
};

constexpr Options options_of(TriageSize size) {
  const bool is_small = size == TriageSize::kSmall;
  return {
      .priority = {.max_features = is_small ? 800u : 4000u,
                   .cost = 1,
                   .balance = 1,
                   .moves_biases = true,
                   .recalled = "urgent",
                   .recall_worth = 0.4f},
      .sentiment = {.max_features = is_small ? 800u : 5000u, .cost = 0.7f, .balance = 0.25f},
      .small_talk = {.max_features = 600, .cost = 1, .balance = 0.3f},
      .wish = {.max_features = 600,
               .cost = 1,
               .balance = 1,
               .moves_biases = true,
               .recalled = "wants_person",
               .recall_worth = 1.5f},
  };
}

// Rows of another kind of text, and questions of which there are so many, count less. That most questions are of normal
// priority is worth even less, since some are not.
constexpr float kOtherTextCost = 0.6f, kQuestionCost = 1, kNoWishCost = 0.5f, kNormalQuestionCost = 0.03f;

// Gathers the samples of one model.
class Gathering {
 public:
  Gathering(const Lexicon& lexicon, std::span<const std::string_view> names, std::string_view what)
      : lexicon_(lexicon), names_(names.begin(), names.end()), what_(what) {
    std::sort(names_.begin(), names_.end());
  }

  void add(std::string_view text, std::string_view label, float cost = 1) {
    const auto found = std::find(names_.begin(), names_.end(), label);
    if (found == names_.end() && problem_.empty()) {
      problem_ = "'" + std::string(label) + "' is no " + std::string(what_) + " (of \"" + std::string(text) + "\")";
    }
    if (found == names_.end()) return;
    samples_.push_back({triage_features(Message(text), lexicon_), static_cast<std::size_t>(found - names_.begin()), cost});
  }

  Status write(const FitOptions& options, ByteWriter& out) const {
    if (!problem_.empty()) return Error{problem_};
    if (samples_.empty()) return Error{"there are no rows to train on"};
    out.string(as_text(fit(samples_, names_, options)));
    return {};
  }

 private:
  const Lexicon& lexicon_;
  std::vector<std::string_view> names_;
  std::string_view what_;
  std::vector<Sample> samples_;
  std::string problem_;
};

}  // namespace

Result<std::vector<std::uint8_t>> train_triage(const TriageTexts& texts, TriageSize size) {
  const auto lexicon = Lexicon::open(texts.lexicon);
  if (!lexicon.ok()) return lexicon.error();
  Gathering priority(*lexicon, kPriorityNames, "priority"), sentiment(*lexicon, kSentimentNames, "sentiment"),
      talk(*lexicon, kSmallTalkNames, "small talk"), wish(*lexicon, kWishNames, "wish");
  for (const TriageRow& row : texts.rows) {
    priority.add(row.text, row.priority);
    sentiment.add(row.text, row.sentiment);
    wish.add(row.text, row.wants_person ? "wants_person" : "none");
    talk.add(row.text, "none");
  }
  for (const Row& row : texts.sentiments) sentiment.add(row.text, row.label, kOtherTextCost);
  for (const Row& row : texts.small_talk) {
    wish.add(row.text, row.label == "wants_person" ? row.label : "none");
    talk.add(row.text, row.label == "wants_person" ? "none" : row.label);
  }
  for (const std::string_view text : texts.questions) {
    talk.add(text, "none", kQuestionCost);
    wish.add(text, "none", kNoWishCost);
    priority.add(text, "normal", kNormalQuestionCost);
  }

  const Options options = options_of(size);
  ByteWriter out;
  out.string(as_text(texts.lexicon));
  if (Status status = priority.write(options.priority, out); !status) return status.error();
  if (Status status = sentiment.write(options.sentiment, out); !status) return status.error();
  if (Status status = talk.write(options.small_talk, out); !status) return status.error();
  if (Status status = wish.write(options.wish, out); !status) return status.error();
  return std::move(out).take();
}

}  // namespace foyer::classify

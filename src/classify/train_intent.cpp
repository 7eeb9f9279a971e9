#include "classify/train_intent.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "classify/calibrate.h"
#include "classify/intent.h"
#include "classify/logistic_fit.h"
#include "classify/mistype.h"
#include "classify/one_against_rest.h"
#include "classify/problem.h"
#include "classify/write_model.h"
#include "classify/write_vocabulary.h"
#include "text/normalize.h"
#include "text/tokenize.h"

namespace foyer::classify {
namespace {

using ScopeRegression = Regression<kIntentEvidence>;
using Trial = ScopeRegression::Trial;

constexpr Costs kCosts{.cost = 1, .member = 3};
constexpr float kMistypedCost = 0.6f;         // of a row with typing errors, against the same without (README.md)
constexpr std::size_t kFewestRows = 2;       // an n-gram of one row alone says nothing about others
constexpr std::size_t kFewestClasses = 8;    // to hold a quarter of them out
constexpr std::size_t kEveryOutsider = 4;    // of the rows of held-out classes: they are many, and alike
constexpr double kOutOfScopeShare = 0.125;   // of all texts, assumed: one in eight is none of the owner's business
constexpr std::size_t kEnoughLabelled = 30;  // rows out of scope, to choose a threshold by them alone
constexpr ScopeRegression::Weights kPrior = {1.5, 1, -0.6, 3.8, -0.5};  // about what banking50 and clinc150 gave
constexpr double kPriorStrength = 2;

struct Text {
  std::vector<features::Feature> features;  // columns of the problem
  std::vector<std::uint32_t> words;
};

// A text that a model made up its mind about.
struct Judged {
  IntentEvidence evidence;
  bool in_scope;
  bool right;  // the class too
};

Text read_text(const Problem& problem, std::string_view utf8) {
  const std::string normalized = text::normalize(utf8);
  const auto tokens = text::tokenize(normalized);
  return {as_columns(problem, features::intent_features(tokens, normalized)), features::word_ids(tokens)};
}

// What everything is learnt from, read once.
struct Lesson {
  Problem problem;
  Problem training;  // the same rows and, after them, copies with typing errors, so that pieces of words that survive one count
  RowCosts costs;    // of training's rows
  std::vector<std::size_t> originals;  // of training's rows: which row of the problem each is, or is a copy of
  std::vector<Text> texts;         // of the problem's rows
  std::vector<WordRow> word_rows;  // the same rows' words and classes
  std::vector<Text> unrelated;     // of no class
  std::vector<Text> labelled;      // of no class, by their label in rows or validation
};

std::vector<std::uint32_t> columns_of_rows(const Matrix& matrix, std::size_t fewest) {
  std::vector<std::size_t> counts(matrix.columns);
  for (const features::Feature& feature : matrix.features) ++counts[feature.id];
  std::vector<std::uint32_t> columns;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] >= fewest) columns.push_back(static_cast<std::uint32_t>(i));
  }
  return columns;
}

Problem pruned_problem(std::span<const Row> rows, std::size_t max_features) {
  Problem problem = make_problem(rows, features::intent_features_of);
  if (problem.matrix.columns <= max_features) return problem;
  problem = select_columns(problem, columns_of_rows(problem.matrix, kFewestRows));
  if (problem.matrix.columns <= max_features) return problem;
  return select_columns(problem, best_columns(problem, kCosts, max_features));
}

// A model of some of the rows: what it says of a text, by the same evidence as IntentModel.
class Judge {
 public:
  Judge(ClassWeights weights, std::vector<std::uint8_t> vocabulary)
      : weights_(std::move(weights)), bytes_(std::move(vocabulary)),
        vocabulary_(Vocabulary::open(bytes_, weights_.size()).value()) {}

  [[nodiscard]] std::vector<float> scores(const Text& text) const { return scores_of(weights_, text.features); }

  [[nodiscard]] Judged judge(const Text& text, std::span<const float> scores, std::optional<std::size_t> of_class) const {
    const std::size_t best = argmax(scores);
    return {evidence_of(scores, best, vocabulary_.known(text.words, best)), of_class.has_value(), of_class == best};
  }
  [[nodiscard]] Judged judge(const Text& text, std::optional<std::size_t> of_class) const {
    return judge(text, scores(text), of_class);
  }

 private:
  ClassWeights weights_;
  std::vector<std::uint8_t> bytes_;
  Vocabulary vocabulary_;
};

// is_seen: of the problem's rows.
ClassWeights train_seen(const Lesson& lesson, std::span<const std::uint8_t> is_seen) {
  std::vector<std::uint8_t> is_kept;
  RowCosts costs{.of_rows = {}, .member = lesson.costs.member};
  for (std::size_t i = 0; i < lesson.originals.size(); ++i) {
    is_kept.push_back(is_seen[lesson.originals[i]]);
    if (is_kept.back() != 0) costs.of_rows.push_back(lesson.costs.of_rows[i]);
  }
  return train_all(select_rows(lesson.training, is_kept), costs);
}

Judge taught(const Lesson& lesson, std::span<const std::uint8_t> is_seen) {
  return Judge(train_seen(lesson, is_seen), write_vocabulary(lesson.word_rows, is_seen));
}

// What models that had not seen a text made of it.
struct HeldOutTexts {
  std::vector<HeldOut> scores;
  std::vector<Judged> inside;
  std::vector<Judged> outside;
};

// One fold: its rows, and all rows of every fourth class, are held out.
void judge_fold(const Lesson& lesson, std::span<const std::size_t> folds, std::size_t fold, HeldOutTexts& out) {
  const bool holds_classes = lesson.problem.labels.size() >= kFewestClasses;
  const auto is_taught = [&](std::size_t of_class) { return !holds_classes || of_class % kFolds != fold; };
  std::vector<std::uint8_t> is_seen;
  for (std::size_t i = 0; i < folds.size(); ++i) {
    is_seen.push_back(folds[i] != fold && is_taught(lesson.problem.classes[i]) ? 1 : 0);
  }
  const Judge judge = taught(lesson, is_seen);
  std::size_t outsiders = 0;
  for (std::size_t i = 0; i < folds.size(); ++i) {
    const std::size_t of_class = lesson.problem.classes[i];
    if (!is_taught(of_class)) {
      if (outsiders++ % kEveryOutsider == 0) out.outside.push_back(judge.judge(lesson.texts[i], std::nullopt));
    } else if (folds[i] == fold) {
      out.scores.push_back({judge.scores(lesson.texts[i]), of_class});
      out.inside.push_back(judge.judge(lesson.texts[i], out.scores.back().scores, of_class));
    }
  }
  for (std::size_t i = fold; i < lesson.unrelated.size(); i += kFolds) {
    out.outside.push_back(judge.judge(lesson.unrelated[i], std::nullopt));
  }
}

HeldOutTexts judge_held_out(const Lesson& lesson) {
  const std::vector<std::size_t> folds = folds_of(lesson.problem);
  HeldOutTexts out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) judge_fold(lesson, folds, fold, out);
  return out;
}

void add_trials(std::span<const Judged> judged, double weight_of_all, std::vector<Trial>& trials) {
  for (const Judged& one : judged) {
    trials.push_back({one.evidence, one.in_scope, weight_of_all / static_cast<double>(judged.size())});
  }
}

// Those out of scope weigh what they are assumed to be among all; those known by a label as much as all others of them.
ScopeRegression::Weights fit_scope(std::span<const Judged> inside, std::span<const Judged> outside, std::span<const Judged> labelled) {
  const auto total = static_cast<double>(inside.size() + outside.size() + labelled.size());
  const double out_weight = total * kOutOfScopeShare / (outside.empty() || labelled.empty() ? 1 : 2);
  std::vector<Trial> trials;
  add_trials(inside, total * (1 - kOutOfScopeShare), trials);
  add_trials(outside, out_weight, trials);
  add_trials(labelled, out_weight, trials);
  return ScopeRegression::fit(trials, kPrior, kPriorStrength);
}

// By how many texts are dealt with right: the class in scope, a refusal out of it.
double choose_threshold(const ScopeRegression::Weights& weights, std::span<const Judged> inside, std::span<const Judged> outside) {
  std::vector<Choice> choices;
  const auto add = [&](std::span<const Judged> judged, double share) {
    const double weight = share / static_cast<double>(judged.size());
    for (const Judged& one : judged) {
      const double confidence = logistic(ScopeRegression::logit(weights, one.evidence));
      choices.push_back({confidence, one.right ? weight : 0, one.in_scope ? 0 : weight});
    }
  };
  add(inside, 1 - kOutOfScopeShare);
  add(outside, kOutOfScopeShare);
  return best_threshold(std::move(choices));
}

std::vector<Judged> judge_all(const Judge& judge, std::span<const Text> texts) {
  std::vector<Judged> out;
  for (const Text& text : texts) out.push_back(judge.judge(text, std::nullopt));
  return out;
}

std::vector<Judged> judge_validation(const Judge& judge, const Problem& problem, std::span<const Row> rows) {
  std::vector<Judged> out;
  for (const Row& row : rows) {
    const auto found = std::lower_bound(problem.labels.begin(), problem.labels.end(), row.label);
    if (found == problem.labels.end() || *found != row.label) continue;
    out.push_back(judge.judge(read_text(problem, row.text), static_cast<std::size_t>(found - problem.labels.begin())));
  }
  return out;
}

// The copies choose no features: there the errors' own pieces would be noise.
void add_mistyped(Lesson& lesson, std::span<const Row> rows) {
  lesson.training = lesson.problem;
  lesson.costs = row_costs(lesson.problem, kCosts);
  for (std::size_t i = 0; i < rows.size(); ++i) lesson.originals.push_back(i);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string copy = mistyped(rows[i].text, i);
    if (copy.empty()) continue;
    lesson.training.matrix.push_back(as_columns(lesson.problem, features::intent_features_of(copy)));
    lesson.training.classes.push_back(lesson.problem.classes[i]);
    lesson.costs.of_rows.push_back(lesson.costs.of_rows[i] * kMistypedCost);
    lesson.originals.push_back(i);
  }
}

Lesson read_lesson(const IntentTexts& texts, std::span<const Row> rows, const IntentOptions& options) {
  Lesson lesson;
  lesson.problem = pruned_problem(rows, options.max_features);
  add_mistyped(lesson, rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    lesson.texts.push_back(read_text(lesson.problem, rows[i].text));
    lesson.word_rows.push_back({lesson.texts.back().words, lesson.problem.classes[i]});
  }
  for (const std::string_view text : texts.unrelated) lesson.unrelated.push_back(read_text(lesson.problem, text));
  for (const std::span<const Row> all : {texts.rows, texts.validation}) {
    for (const Row& row : all) {
      if (row.label == kOutOfScope) lesson.labelled.push_back(read_text(lesson.problem, row.text));
    }
  }
  return lesson;
}

std::vector<std::uint8_t> write(const Lesson& lesson, const ClassWeights& weights, float sharpness,
                                std::span<const std::uint8_t> vocabulary, const ScopeRegression::Weights& scope, double threshold) {
  ByteWriter out;
  out.u8(kIntentModelVersion);
  out.string(as_text(write_model({lesson.problem.labels, lesson.problem.ids, weights, sharpness, &lesson.problem.matrix})));
  out.string(as_text(vocabulary));
  for (const double weight : scope) out.f32(static_cast<float>(weight));
  out.f32(static_cast<float>(threshold));
  return std::move(out).take();
}

}  // namespace

Result<std::vector<std::uint8_t>> train_intent(const IntentTexts& texts, const IntentOptions& options) {
  std::vector<Row> rows;
  std::copy_if(texts.rows.begin(), texts.rows.end(), std::back_inserter(rows), [](const Row& row) { return row.label != kOutOfScope; });
  if (rows.empty()) return Error{"there are no rows to train on"};
  const Lesson lesson = read_lesson(texts, rows, options);
  if (lesson.problem.labels.size() > kMaxClasses) return Error{"over " + std::to_string(kMaxClasses) + " labels to train on"};

  const HeldOutTexts held_out = judge_held_out(lesson);
  const std::vector<std::uint8_t> all(rows.size(), 1);
  const ClassWeights weights = train_seen(lesson, all);
  const auto vocabulary = write_vocabulary(lesson.word_rows, all);
  const Judge judge(weights, vocabulary);
  const auto labelled = judge_all(judge, lesson.labelled);
  const auto validation = judge_validation(judge, lesson.problem, texts.validation);

  const auto scope = fit_scope(held_out.inside, held_out.outside, labelled);
  const double threshold = choose_threshold(scope, validation.empty() ? held_out.inside : validation,
                                            labelled.size() >= kEnoughLabelled ? labelled : held_out.outside);
  return write(lesson, weights, fit_sharpness(held_out.scores), vocabulary, scope, threshold);
}

}  // namespace foyer::classify

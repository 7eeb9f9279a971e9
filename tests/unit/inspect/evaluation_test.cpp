#include <algorithm>

#include <catch2/catch.hpp>

#include "inspect/evaluation.h"
#include "inspect/job.h"
#include "knowledge/understand.h"
#include "unit/inspect/shop.h"

using namespace foyer;
using namespace foyer::inspect;

namespace {

// As `foyer eval faq` asks.
Outcome outcome_of(const Question& question) {
  const auto& pack = *taught_pack();
  const auto understood = knowledge::understand(pack, question.text, "en");
  Outcome outcome{!question.id.empty(), 0, 0, understood.verdict};
  if (!understood.candidates.empty()) outcome.confidence = understood.candidates.front().confidence;
  for (std::size_t i = 0; i < understood.candidates.size() && outcome.rank == 0; ++i) {
    if (pack.entry(understood.candidates[i].entry).id == question.id) outcome.rank = i + 1;
  }
  return outcome;
}

std::vector<Outcome> understood() {
  std::vector<Outcome> outcomes;
  for (const Question& question : kQuestions) outcomes.push_back(outcome_of(question));
  return outcomes;
}

Evaluation evaluated(float blend = match::kUsualBlend) {
  Evaluation evaluation(english_shop(), kQuestions);
  evaluation.use(blend);
  finish(evaluation);
  return evaluation;
}

}  // namespace

TEST_CASE("an evaluation finds what understanding each question finds") {
  const auto outcomes = evaluated().outcomes(knowledge::kAnswerThreshold, knowledge::kAnswerMargin);
  const auto expected = understood();
  REQUIRE(outcomes.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(kQuestions[i].text);
    CHECK(outcomes[i].in_scope == expected[i].in_scope);
    CHECK(outcomes[i].rank == expected[i].rank);
    CHECK(outcomes[i].confidence == expected[i].confidence);
    CHECK(outcomes[i].verdict == expected[i].verdict);
  }
  CHECK(ranking_of(outcomes).mrr10 == ranking_of(expected).mrr10);
  CHECK(honesty_of(outcomes).auroc == honesty_of(expected).auroc);
  CHECK(calibration_error(outcomes) == calibration_error(expected));
}

TEST_CASE("a step is one question, and what is not done is not counted") {
  Evaluation evaluation(english_shop(), kQuestions);
  CHECK(evaluation.size() == kQuestions.size());
  for (std::size_t i = 0; i < kQuestions.size(); ++i) {
    CHECK(evaluation.done() == i);
    CHECK(evaluation.outcomes(0.5F, 0).size() == i);
    evaluation.step();
  }
  evaluation.step();
  CHECK(is_done(evaluation));
}

TEST_CASE("another blend is ranked anew and back again") {
  Evaluation evaluation = evaluated();
  const auto before = evaluation.outcomes(0.6F, 0.15F);
  evaluation.use(0);
  CHECK(evaluation.done() == 0);
  finish(evaluation);
  const auto words_only = evaluation.outcomes(0.6F, 0.15F);
  const auto differs = [](const Outcome& a, const Outcome& b) { return a.confidence != b.confidence; };
  CHECK_FALSE(std::equal(before.begin(), before.end(), words_only.begin(), [&](auto& a, auto& b) { return !differs(a, b); }));
  evaluation.use(1);
  finish(evaluation);
  const auto after = evaluation.outcomes(0.6F, 0.15F);
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i].confidence == before[i].confidence);
}

TEST_CASE("every question is counted once, and a higher threshold answers no more") {
  const Evaluation evaluation = evaluated();
  std::size_t last = kQuestions.size();
  for (float threshold = 0; threshold <= 1; threshold += 0.1F) {
    const auto [in, out] = count(evaluation.outcomes(threshold, 0.15F));
    CHECK(in.all() == 7);
    CHECK(out.all() == 3);
    CHECK(out.right == 0);
    CHECK(in.answered() + out.answered() <= last);
    last = in.answered() + out.answered();
  }
}

TEST_CASE("the curve has the point of every threshold") {
  const Evaluation evaluation = evaluated();
  const auto curve = evaluation.curve(0.15F);
  REQUIRE_FALSE(curve.empty());
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const auto [in, out] = count(evaluation.outcomes(static_cast<float>(curve[i].threshold), 0.15F));
    const std::size_t answered = in.answered() + out.answered();
    CHECK(curve[i].coverage == share(answered, kQuestions.size()));
    CHECK(curve[i].risk == share(in.wrong + out.wrong, answered));
    if (i > 0) CHECK(curve[i].coverage > curve[i - 1].coverage);
  }
}

TEST_CASE("a question of an entry that is not there is never right") {
  Evaluation evaluation(english_shop(), {{"Where is my order?", "no-such-entry"}});
  finish(evaluation);
  const auto [in, out] = count(evaluation.outcomes(0.5F, 0));
  CHECK(in.wrong == 1);
  CHECK(out.all() == 0);
}

TEST_CASE("work stops when its time is over, but does one step at least") {
  Evaluation evaluation(english_shop(), kQuestions);
  double now = 0;
  work_until(evaluation, 3, [&] { return ++now; });
  CHECK(evaluation.done() == 3);
  work_until(evaluation, 0, [&] { return now; });
  CHECK(evaluation.done() == 4);
  CHECK(progress(evaluation) == Approx(0.4));
}

#include <cmath>

#include <catch2/catch.hpp>

#include "inspect/explain.h"
#include "unit/inspect/shop.h"

using namespace foyer;
using namespace foyer::inspect;

namespace {

const char* const kTexts[] = {
    "Where is my order?",     "i want my money back!!",         "are you open on sundays", "qwertz", "",
    "can I talk to a person", "return the parcel that was sent"};

}  // namespace

TEST_CASE("the parts of a score add up to what the search gave") {
  const Faq faq = english_shop();
  for (const char* text : kTexts) {
    CAPTURE(text);
    const auto matches = faq.index()->search(text::terms_of(text), knowledge::kMaxCandidates);
    const Explanation explained = explain(faq, text);
    REQUIRE(explained.candidates.size() == matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
      CHECK(explained.candidates[i].match == matches[i]);
      CHECK(explained.candidates[i].parts.sum() == matches[i].score);
    }
  }
}

TEST_CASE("what is explained is what was understood") {
  const Faq faq = english_shop();
  for (const char* text : kTexts) {
    CAPTURE(text);
    const Explanation explained = explain(faq, text);
    const auto understood = knowledge::understand(faq.pack(), text, "en");
    CHECK(explained.verdict == understood.verdict);
    REQUIRE(explained.candidates.size() == understood.candidates.size());
    for (std::size_t i = 0; i < understood.candidates.size(); ++i) {
      CHECK(explained.candidates[i].confidence == understood.candidates[i].confidence);
      CHECK(explained.candidates[i].entry + faq.first_entry() == understood.candidates[i].entry);
    }
    if (explained.sentiment && !explained.tokens.empty()) {
      const auto& likeliest = explained.sentiment->classes[explained.sentiment->likeliest];
      CHECK(likeliest.name == protocol::to_string(understood.sentiment));
    }
  }
}

TEST_CASE("the log odds are those of the first candidate's confidence") {
  const Explanation explained = explain(english_shop(), "where is my parcel");
  REQUIRE_FALSE(explained.candidates.empty());
  const auto& first = explained.candidates.front();
  CHECK(1 / (1 + std::exp(-first.log_odds.sum())) == Approx(first.confidence));
}

TEST_CASE("probabilities of a model's classes add up to one") {
  const Explanation explained = explain(english_shop(), "my parcel never came, this is urgent");
  for (const auto* judged : {&explained.priority, &explained.sentiment, &explained.small_talk, &explained.wish}) {
    REQUIRE(judged->has_value());
    float sum = 0;
    for (const Class& one : (*judged)->classes) sum += one.probability;
    CHECK(sum == Approx(1).epsilon(1e-4));
    CHECK((*judged)->words.tokens.size() == explained.tokens.size());
  }
}

TEST_CASE("without meaning there are only words in a score") {
  const Explanation explained = explain(english_shop(), "where is my parcel", {.blend = 0});
  REQUIRE_FALSE(explained.candidates.empty());
  for (const auto& one : explained.candidates) CHECK(one.parts.meaning + one.parts.theme + one.parts.answer == 0);
}

TEST_CASE("a higher threshold refuses what was answered") {
  const Faq faq = english_shop();
  CHECK(explain(faq, "Where is my order?").verdict == knowledge::Verdict::kAnswer);
  CHECK(explain(faq, "Where is my order?", {.threshold = 1}).verdict != knowledge::Verdict::kAnswer);
}

TEST_CASE("a message in another of the pack's languages is explained there") {
  const Explanation explained = explain(english_shop(), "怎么退货");
  CHECK(explained.understood.locale == "zh");
  CHECK(explained.language == "zh");
  REQUIRE_FALSE(explained.candidates.empty());
  CHECK(explained.candidates.front().entry == kReturnItem);
}

TEST_CASE("terms tell what they weigh, and which the FAQ does not have") {
  const Explanation explained = explain(english_shop(), "order zyxwv");
  REQUIRE(explained.terms.size() == 2);
  CHECK(explained.terms[0].weight.value_or(0) > 0);
  CHECK_FALSE(explained.terms[1].weight);
}

TEST_CASE("a megabyte is explained soon") {
  std::string text;
  while (text.size() < 1'000'000) text += "not a good day, ";
  const Explanation explained = explain(english_shop(), text);
  CHECK(explained.normalized.size() <= knowledge::kMaxTextBytes);
}

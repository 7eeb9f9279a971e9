#include "classify/triage.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/bytes.h"
#include "classify/train_lexicon.h"
#include "classify/train_triage.h"
#include "unit/classify/samples.h"

using namespace foyer;
using namespace foyer::classify;

namespace {

std::vector<std::uint8_t> lexicon() {
  return make_lexicon(std::vector<LexiconSource>{{"words", "3: lovely, love\n-3: furious\nnot: not, never\ntheft: stolen"}}).value();
}

std::vector<TriageRow> triage_rows() {
  return {{"our data has been stolen", "urgent", "negative"},
          {"the money is gone from the account, help now!!", "urgent", "negative"},
          {"nothing works and I am furious", "high", "negative"},
          {"I cannot work, let me talk to a person", "high", "negative", true},
          {"how do I export invoices", "normal", "neutral"},
          {"give me a human agent", "normal", "neutral", true},
          {"I love your product", "low", "positive"},
          {"what a lovely colour", "low", "positive"}};
}

std::vector<Row> small_talk_rows() {
  return {{"hello", "hello"},
          {"hi there", "hello"},
          {"thank you", "thanks"},
          {"thanks a lot", "thanks"},
          {"bye", "goodbye"},
          {"see you", "goodbye"},
          {"human please", "wants_person"},
          {"yes", "yes"},
          {"yes please", "yes"},
          {"no", "no"},
          {"no way", "no"},
          {"where is my order", "none"},
          {"change my password", "none"}};
}

Result<std::vector<std::uint8_t>> trained(std::vector<TriageRow> rows) {
  const auto words = lexicon();
  TriageTexts texts;
  texts.lexicon = words;
  texts.rows = std::move(rows);
  texts.small_talk = small_talk_rows();
  return train_triage(texts, TriageSize::kLarge);
}

Judgement judged(std::string_view text) {
  const auto bytes = trained(triage_rows());
  return Triage::open(*bytes)->judge(Message(text));
}

}  // namespace

TEST_CASE("priority, sentiment and small talk are judged together") {
  const Judgement theft = judged("data stolen");
  CHECK(theft.priority == protocol::Priority::kUrgent);
  CHECK(theft.sentiment == protocol::Sentiment::kNegative);
  CHECK(theft.small_talk == SmallTalk::kNone);
  CHECK(theft.priority_confidence > 0.25f);
  CHECK(judged("lovely product").sentiment == protocol::Sentiment::kPositive);
  CHECK(judged("Hello!").small_talk == SmallTalk::kHello);
  CHECK(judged("let me talk to a human agent").small_talk == SmallTalk::kWantsPerson);
}

TEST_CASE("a text without features is normal, neutral and no small talk") {
  const Judgement nothing = judged("…");
  CHECK(nothing.priority == protocol::Priority::kNormal);
  CHECK(nothing.sentiment == protocol::Sentiment::kNeutral);
  CHECK(nothing.small_talk == SmallTalk::kNone);
}

TEST_CASE("a label that is none is named with its text") {
  auto rows = triage_rows();
  rows[0].priority = "hgih";
  CHECK(trained(rows).error().message == "'hgih' is no priority (of \"our data has been stolen\")");
  CHECK_FALSE(trained({}).ok());
}

TEST_CASE("truncated triage models and models of other classes are refused") {
  const auto bytes = trained(triage_rows());
  for (std::size_t size = 0; size < bytes->size(); size += 7) CHECK_FALSE(Triage::open(std::span(*bytes).first(size)).ok());

  ByteWriter other;
  const auto intents = train(sample_rows());
  other.string(as_text(lexicon()));
  for (int i = 0; i < 4; ++i) other.string(as_text(*intents));
  CHECK_FALSE(Triage::open(other.data()).ok());
}

#include "classify/intent.h"

#include <catch2/catch.hpp>

#include "classify/train_intent.h"
#include "unit/classify/samples.h"

using namespace foyer::classify;

namespace {

constexpr std::string_view kUnrelated[] = {"why is the sky blue", "bake a chocolate cake", "who won the football final",
                                           "sing something", "天气怎么样", "tell me about volcanoes"};

std::vector<std::uint8_t> sample_model() {
  const auto rows = sample_rows();
  return train_intent({.rows = rows, .unrelated = kUnrelated}).value();
}

}  // namespace

TEST_CASE("an intent is found, and believed more than a text of another matter") {
  const auto bytes = sample_model();
  const auto model = IntentModel::open(bytes);
  REQUIRE(model.ok());
  for (const Row& row : sample_rows()) CHECK(model->classes()[model->classify(row.text).index] == row.label);
  const Intent refund = model->classify("I want to refund my order");
  const Intent giraffe = model->classify("giraffes sleep standing");
  CHECK(refund.in_scope);
  CHECK(refund.confidence > giraffe.confidence);
}

TEST_CASE("rows out of scope are no class, and the model believes their like less") {
  auto rows = sample_rows();
  for (int i = 0; i < 40; ++i) rows.push_back({"play my favourite song", kOutOfScope});
  const auto bytes = train_intent({.rows = rows});
  const auto model = IntentModel::open(*bytes);
  CHECK(model->classes().size() == 3);
  CHECK(model->classify("play my favourite song").confidence < model->classify("how do I get a refund").confidence);
}

TEST_CASE("the same texts make the same intent model") { CHECK(sample_model() == sample_model()); }

TEST_CASE("one class, empty texts and validation rows of unknown labels are no obstacle") {
  const std::vector<Row> single = {{"hello", "only"}, {"", "only"}}, other = {{"bye", "another"}};
  const auto bytes = train_intent({.rows = single, .validation = other});
  REQUIRE(bytes.ok());
  CHECK(IntentModel::open(*bytes)->classify("").index == 0);
}

TEST_CASE("rows out of scope alone are no rows to train on") {
  const std::vector<Row> rows = {{"hello", kOutOfScope}};
  CHECK(train_intent({.rows = rows}).error().message == "there are no rows to train on");
}

TEST_CASE("every truncated intent model is refused") {
  const auto bytes = sample_model();
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(IntentModel::open(std::span(bytes).first(size)).ok());
}

TEST_CASE("an altered intent model is refused or still answers within its bounds") {
  const auto bytes = sample_model();
  static constexpr std::uint8_t kValues[] = {0x00, 0x7F, 0x80, 0xFF};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto altered = bytes;
    altered[at] = kValues[at % 4];
    const auto model = IntentModel::open(altered);
    if (!model.ok()) continue;
    const Intent intent = model->classify("refund my order, 我要退款");
    if (intent.index >= model->classes().size() || !(intent.confidence >= 0 && intent.confidence <= 1)) FAIL("byte " << at);
  }
}

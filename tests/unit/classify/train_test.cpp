#include "classify/train.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/hash.h"
#include "classify/linear.h"
#include "unit/classify/samples.h"

using namespace foyer;
using namespace foyer::classify;

namespace {

std::string classified(const LinearModel& model, std::string_view text) {
  return std::string(model.classes()[argmax(model.predict(features::features_of(text)))]);
}

}  // namespace

TEST_CASE("a trained model knows its rows and words like theirs") {
  const auto bytes = train(sample_rows());
  const auto model = LinearModel::open(*bytes);
  REQUIRE(model.ok());
  for (const Row& row : sample_rows()) CHECK(classified(*model, row.text) == row.label);
  CHECK(classified(*model, "refunds?") == "refund");
  CHECK(classified(*model, "track the parcel") == "shipping");
  CHECK(classified(*model, "密码忘了") == "account");
}

TEST_CASE("the same rows make the same bytes on every machine") {
  const auto bytes = train(sample_rows());
  CHECK(*train(sample_rows()) == *bytes);
  CHECK(hash(as_text(*bytes)) == 0x0F235EF7183A6E59);
}

TEST_CASE("pruning keeps to the budget and keeps what matters") {
  const auto bytes = train(sample_rows(), {.max_features = 60});
  CHECK(bytes->size() < 400);
  const auto model = LinearModel::open(*bytes);
  REQUIRE(model.ok());
  std::size_t right = 0;
  for (const Row& row : sample_rows()) right += classified(*model, row.text) == row.label ? 1 : 0;
  CHECK(right >= 16);
}

TEST_CASE("a balanced model does not forget the rare class") {
  std::vector<Row> rows;
  for (int i = 0; i < 60; ++i) rows.push_back({i % 2 == 0 ? "the meeting is today" : "the meeting was fine", "often"});
  rows.push_back({"the meeting is cancelled today", "rarely"});
  const auto even = train(rows, {.cost = 0.02f}), balanced = train(rows, {.cost = 0.02f, .balanced = true});
  CHECK(classified(*LinearModel::open(*even), "cancelled") == "often");
  CHECK(classified(*LinearModel::open(*balanced), "cancelled") == "rarely");
}

TEST_CASE("confidence follows how often held-out rows are right") {
  // The words say nothing of the label, so that no answer deserves much confidence.
  std::vector<Row> noise;
  static constexpr const char* kTexts[] = {"red", "green", "blue", "cyan", "pink"};
  for (int i = 0; i < 100; ++i) noise.push_back({kTexts[i % 5], i / 5 % 2 == 0 ? "a" : "b"});
  const auto bytes = train(noise);
  CHECK(LinearModel::open(*bytes)->predict(features::features_of("red"))[0] == Approx(0.5).margin(0.1));
}

TEST_CASE("one class, a class of one row and empty texts are no obstacle") {
  const std::vector<Row> single = {{"hello", "only"}};
  CHECK(classified(*LinearModel::open(*train(single)), "hello") == "only");
  const std::vector<Row> odd = {{"", "empty"}, {"hello there", "greeting"}, {"hello you", "greeting"}, {"bye", "farewell"}};
  CHECK(classified(*LinearModel::open(*train(odd)), "bye") == "farewell");
}

TEST_CASE("no rows and too many labels are errors") {
  CHECK_FALSE(train({}).ok());
  std::vector<std::string> labels;
  for (int i = 0; i <= 1000; ++i) labels.push_back(std::to_string(i));
  std::vector<Row> rows;
  for (const std::string& label : labels) rows.push_back({"text", label});
  CHECK(train(rows).error().message == "over 1000 labels to train on");
}

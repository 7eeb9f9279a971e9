#include "classify/linear.h"

#include <catch2/catch.hpp>

#include "unit/classify/samples.h"

using namespace foyer;
using namespace foyer::classify;

namespace {

std::vector<std::uint8_t> sample_model() { return std::move(train(sample_rows(), {.max_features = 100})).value(); }

}  // namespace

TEST_CASE("a model names its classes and predicts a probability for each") {
  const auto bytes = sample_model();
  const auto model = LinearModel::open(bytes);
  REQUIRE(model.ok());
  CHECK(std::vector<std::string_view>(model->classes().begin(), model->classes().end()) ==
        std::vector<std::string_view>{"account", "refund", "shipping"});
  const auto probabilities = model->predict(features::features_of("refund"));
  REQUIRE(probabilities.size() == 3);
  CHECK(probabilities[0] + probabilities[1] + probabilities[2] == Approx(1));
  CHECK(argmax(probabilities) == 1);
  CHECK(argmax(model->scores(features::features_of("refund"))) == 1);
}

TEST_CASE("a text without known features gets what the classes' biases say") {
  const auto bytes = sample_model();
  const auto model = LinearModel::open(bytes);
  CHECK(model->scores({}) == model->scores(features::features_of("Ω")));
}

TEST_CASE("every truncated model is refused") {
  const auto bytes = sample_model();
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(LinearModel::open(std::span(bytes).first(size)).ok());
  auto longer = bytes;
  longer.push_back(0);
  CHECK_FALSE(LinearModel::open(longer).ok());
}

TEST_CASE("an altered model is refused or still predicts within its bounds") {
  const auto features = features::features_of("please refund my order, 我要退款");
  const auto bytes = sample_model();
  static constexpr std::uint8_t kValues[] = {0x00, 0x7F, 0x80, 0xFF};
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const std::uint8_t value : kValues) {
      auto altered = bytes;
      altered[at] = value;
      const auto model = LinearModel::open(altered);
      if (!model) ++refused;
      if (model) CHECK(model->predict(features).size() == model->classes().size());
    }
  }
  CHECK(refused > 20);
}

TEST_CASE("hostile lengths are refused before anything is allocated") {
  const std::vector<std::uint8_t> classes = {1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01};
  CHECK_FALSE(LinearModel::open(classes).ok());
}

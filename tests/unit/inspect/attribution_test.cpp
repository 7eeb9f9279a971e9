#include <algorithm>

#include <catch2/catch.hpp>

#include "classify/cues.h"
#include "inspect/attribution.h"
#include "knowledge/parts.h"
#include "unit/inspect/shop.h"

using namespace foyer;
using namespace foyer::inspect;
using classify::Message;

namespace {

const classify::Triage& triage() { return *taught_pack()->parts().triage_of("en"); }

std::vector<Source> sources(const Message& message) {
  const auto of_run = [&](std::span<const text::Token> run) {
    const std::string words = text_of(run);
    return triage().features_of(Message(words));
  };
  return sources_of(triage().features_of(message), message.tokens, of_run);
}

std::vector<float> tokens_of(const char* text, std::string_view class_name) {
  const Message message(text);
  const auto& model = triage().models().sentiment;
  const auto names = model.classes();
  const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), class_name) - names.begin());
  return ahead_of_others(attribute(model, sources(message), message.tokens.size()), at).tokens;
}

}  // namespace

TEST_CASE("the parts add up to each class's score") {
  for (const char* text :
       {"", "!!!", "my parcel is late AGAIN and nobody answers!!", "not good, not bad :(", "你好 where is it", "ok"}) {
    CAPTURE(text);
    const Message message(text);
    const auto models = triage().models();
    for (const auto* model : {&models.priority, &models.sentiment, &models.small_talk, &models.wish}) {
      const auto scores = model->scores(triage().features_of(message));
      const auto parts = attribute(*model, sources(message), message.tokens.size());
      REQUIRE(parts.size() == scores.size());
      for (std::size_t i = 0; i < scores.size(); ++i) CHECK(parts[i].sum() == Approx(scores[i]).margin(1e-4));
    }
  }
}

TEST_CASE("the angry word is what makes a message negative") {
  const auto tokens = tokens_of("this is a terrible parcel", "negative");
  REQUIRE(tokens.size() == 5);
  CHECK(std::max_element(tokens.begin(), tokens.end()) == tokens.begin() + 3);
  CHECK(tokens[3] > 0);
}

TEST_CASE("a feature belongs to the shortest run that makes it") {
  const Message message("not good at all");
  for (const Source& source : sources(message)) {
    for (const Run& run : source.runs) {
      CHECK(run.count == source.runs.front().count);
      CHECK(run.first + run.count <= message.tokens.size());
    }
  }
}

TEST_CASE("what stands ahead of the others is the difference to their mean") {
  const std::vector<Attribution> classes = {{{1, 2}, 3, 4}, {{0, 1}, 1, 0}, {{2, 1}, 3, 2}};
  const Attribution ahead = ahead_of_others(classes, 0);
  CHECK(ahead.tokens == std::vector<float>{0, 1});
  CHECK(ahead.whole == Approx(1));
  CHECK(ahead.bias == Approx(3));
  CHECK(ahead.sum() == Approx(classes[0].sum() - (classes[1].sum() + classes[2].sum()) / 2));
}

TEST_CASE("words are joined as they are written") {
  CHECK(text_of(Message("Where is it?").tokens) == "where is it");
  CHECK(text_of(Message("我的订单 42").tokens) == "我的订单 42");
}

#include "features/features.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/hash.h"

using namespace foyer;
using features::Feature;
using features::features_of;

namespace {

// The value of one n-gram, 0 where the text has none.
float value_of(const std::vector<Feature>& all, char family, std::string_view ngram) {
  const auto id = static_cast<std::uint32_t>(hash(ngram, static_cast<unsigned char>(family)) % (1u << features::kIdBits));
  const auto found = std::find_if(all.begin(), all.end(), [&](const Feature& feature) { return feature.id == id; });
  return found == all.end() ? 0 : found->value;
}

float cosine(std::string_view a, std::string_view b) {
  float sum = 0;
  const auto others = features_of(b);
  for (const Feature& mine : features_of(a)) {
    for (const Feature& other : others) sum += mine.id == other.id ? mine.value * other.value : 0;
  }
  return sum;
}

}  // namespace

TEST_CASE("features are sorted, each id once, of length 1") {
  for (const char* text : {"a", "Where is my order? Where is my order?", "我的订单在哪里", "42!!", "👍"}) {
    CAPTURE(text);
    const auto all = features_of(text);
    REQUIRE_FALSE(all.empty());
    float length = 0;
    for (const Feature& feature : all) length += feature.value * feature.value;
    CHECK(length == Approx(1));
    CHECK(std::adjacent_find(all.begin(), all.end(), [](const Feature& a, const Feature& b) { return a.id >= b.id; }) ==
          all.end());
    CHECK(all.back().id < (1u << features::kIdBits));
  }
}

TEST_CASE("a text with nothing to count has no features") {
  CHECK(features_of("").empty());
  CHECK(features_of(" … ,").empty());
}

TEST_CASE("each family of n-grams is there") {
  const auto english = features_of("Cancelling my orders 42!!");
  CHECK(value_of(english, 'w', "cancel") > 0);
  CHECK(value_of(english, 'w', "#") > 0);
  CHECK(value_of(english, 'b', "my\x1Forder") > 0);
  CHECK(value_of(english, 't', "cancel\x1Fmy\x1Forder") > 0);
  CHECK(value_of(english, 'c', "<my>") > 0);
  CHECK(value_of(english, 'c', "order") > 0);
  CHECK(value_of(english, 'p', "!!") > 0);
  CHECK(value_of(english, 'c', "cancel") == 0);  // six letters
  CHECK(value_of(english, 'b', "cancel\x1Forder") == 0);

  const auto mixed = features_of("我的order");
  CHECK(value_of(mixed, 'z', "我的") > 0);
  CHECK(value_of(mixed, 'w', "order") > 0);
  CHECK(value_of(features_of("我 的"), 'z', "我的") == 0);
}

TEST_CASE("an n-gram that comes twice weighs more, but less than twice") {
  const auto once = features_of("go stop"), twice = features_of("go stop stop");
  const float before = value_of(once, 'w', "stop") / value_of(once, 'w', "go");
  const float after = value_of(twice, 'w', "stop") / value_of(twice, 'w', "go");
  CHECK(after / before == Approx(std::sqrt(2.0f)));
}

TEST_CASE("texts that mean alike are nearer than others") {
  CHECK(cosine("cancel my order", "ＣＡＮＣＥＬ my orders") > 0.7f);
  CHECK(cosine("recieve refund", "receive refund") > cosine("recieve refund", "invite colleagues"));
  CHECK(cosine("怎么退款", "我要退款") > cosine("怎么退款", "修改密码"));
}

TEST_CASE("the features of a text are the same on every machine") {
  std::uint64_t sum = 0;
  for (const Feature& feature : features_of("Where's my 2nd order? 我的订单！")) {
    sum = mix(sum ^ feature.id ^ (std::uint64_t{__builtin_bit_cast(std::uint32_t, feature.value)} << 32));
  }
  CHECK(sum == 0xB48320856DEE5D89);
}

TEST_CASE("intents are told apart by words as written, by the first and last, and by pairs apart") {
  const auto plain = features_of("send money to mothers"), intent = features::intent_features_of("send money to mothers");
  for (const auto& [family, ngram] : {std::pair{'v', "mothers"}, {'f', "send"}, {'l', "mother"}, {'s', "send\x1Fto"}, {'s', "send\x1Fmother"}}) {
    CHECK(value_of(intent, family, ngram) > 0);
    CHECK(value_of(plain, family, ngram) == 0);
  }
  CHECK(value_of(intent, 's', "send\x1Fmoney") == 0);  // side by side
}

TEST_CASE("a text has an id for each word and each pair of characters") {
  const auto ids = [](std::string_view text) { return features::word_ids(text::tokenize(text)); };
  CHECK(ids("cards card 7 8").size() == 4);
  CHECK(ids("cards")[0] == ids("card")[0]);
  CHECK(ids("我的订单").size() == 3);
  CHECK(ids("ok 我 的").size() == 3);
  CHECK(ids("").empty());
}

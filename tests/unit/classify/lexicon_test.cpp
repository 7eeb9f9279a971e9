#include "classify/lexicon.h"

#include <catch2/catch.hpp>

#include "classify/cues.h"
#include "classify/train_lexicon.h"
#include "text/normalize.h"

using namespace foyer;
using namespace foyer::classify;

namespace {

std::vector<std::uint8_t> bytes_of(const std::string& text) {
  return make_lexicon(std::vector<LexiconSource>{{"words", text}}).value();
}

std::string error_of(const std::string& text) {
  return make_lexicon(std::vector<LexiconSource>{{"words", text}}).error().message;
}

std::optional<Lexicon::Match> found(std::string_view text, std::string_view lexicon_text) {
  const auto bytes = bytes_of(std::string(lexicon_text));
  return Lexicon::open(bytes)->find(text::tokenize(text::normalize(text)));
}

}  // namespace

TEST_CASE("terms are found by their stems, the longest first") {
  const auto match = found("Charged twice again", "-1: charge\n-2.5: charge twice");
  REQUIRE(match.has_value());
  CHECK(match->tokens == 2);
  CHECK(match->term.valence == -2.5f);
  CHECK(found("充值失败", "-2: 充值失败\nmoney: 充值")->tokens == 4);
  CHECK_FALSE(found("refund", "-1: charge").has_value());
}

TEST_CASE("words of one stem share the mean of their valences") {
  CHECK(found("care", "3: care\n1: cares")->term.valence == 2);
  CHECK(found("help", "1: help\nplea: help")->term.concept_number == kFirstFreeConcept);
}

TEST_CASE("a smaller lexicon lacks the words of weak feeling, and keeps the concepts") {
  const std::vector<LexiconSource> sources = {{"words", "1: nice\n-3: awful\nplea: help\n1: help"}};
  const auto small = make_lexicon(sources, 22).value();
  const Lexicon lexicon = Lexicon::open(small).value();
  const auto knows = [&](std::string_view word) { return lexicon.find(text::tokenize(word)).has_value(); };
  CHECK_FALSE(knows("nice"));
  CHECK(knows("awful"));
  CHECK(knows("help"));
}

TEST_CASE("a lexicon's mistakes are told with their line") {
  CHECK(error_of("1: good\nno heading") == "words:2: a line without a heading");
  CHECK(error_of("# note\n\n2: a b c d e f g") == "words:3: \"a b c d e f g\" has no word or too many");
  CHECK(error_of("1: good, , bad") == "words:1: \"\" has no word or too many");
}

TEST_CASE("a damaged lexicon is refused") {
  const auto bytes = bytes_of("2: good\n-2: bad\nplea: help");
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(Lexicon::open(std::span(bytes).first(size)).ok());
  auto other = bytes;
  other.back() = kMaxConcept + 1;
  CHECK_FALSE(Lexicon::open(other).ok());
}

TEST_CASE("a negation within reach tells two texts apart, one before a full stop does not reach over") {
  const auto bytes = bytes_of("3: good\nnot: not");
  const Lexicon lexicon = Lexicon::open(bytes).value();
  const auto count = [&](std::string_view text) { return triage_features(Message(text), lexicon).size(); };
  const std::size_t plain_cues = count("good") - features::features_of("good").size();
  CHECK(plain_cues == 3);  // good, better, is good
  CHECK(count("not good") - features::features_of("not good").size() == 4);    // not good, bad, worse, is bad
  CHECK(count("not. good") - features::features_of("not. good").size() == 3);  // as if alone
}

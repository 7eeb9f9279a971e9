#include "match/neighbours.h"

#include <catch2/catch.hpp>

using namespace foyer::match;

namespace {

const std::vector<std::uint8_t> kWeights(7, 16);
const Vocabulary kVocabulary({"activ", "card", "invoic", "order", "password", "refund", "我的"}, kWeights);

std::string nearest(std::string_view word) {
  const auto found = Neighbours(kVocabulary).of(word);
  return found.empty() ? "" : std::string(kVocabulary.term(found.front().term));
}

}  // namespace

TEST_CASE("a misspelt word is near the word that was meant") {
  struct Row {
    const char* typed;
    const char* meant;
  };
  const Row rows[] = {{"pasword", "password"}, {"passwrod", "password"}, {"psswrd", ""},       {"crad", "card"},
                      {"odrer", "order"},      {"refudn", "refund"},     {"invioc", "invoic"}, {"zebra", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(nearest(row.typed) == row.meant);
  }
}

TEST_CASE("a word of the same family is near") { CHECK(nearest("activation") == "activ"); }

TEST_CASE("a word is not its own neighbour") { CHECK(nearest("password").empty()); }

TEST_CASE("short words and words of hundreds of letters have no neighbours") {
  CHECK(nearest("ca").empty());
  CHECK(nearest(std::string(500, 'a')).empty());
}

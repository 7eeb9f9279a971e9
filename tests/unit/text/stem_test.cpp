#include "text/stem.h"

#include <catch2/catch.hpp>

using foyer::text::stem_english;

TEST_CASE("English words are stemmed as Snowball does") {
  struct Row {
    const char* word;
    const char* stem;
  };
  const Row rows[] = {
      {"", ""},
      {"a", "a"},
      {"as", "as"},
      {"connections", "connect"},
      {"connecting", "connect"},
      {"caresses", "caress"},
      {"ties", "tie"},
      {"cries", "cri"},
      {"gas", "gas"},
      {"gaps", "gap"},
      {"this", "this"},
      {"focus", "focus"},
      {"agreed", "agre"},
      {"feed", "feed"},
      {"hopping", "hop"},
      {"hoping", "hope"},
      {"falling", "fall"},
      {"sized", "size"},
      {"happy", "happi"},
      {"by", "by"},
      {"say", "say"},
      {"relational", "relat"},
      {"generously", "generous"},
      {"communication", "communic"},
      {"apologies", "apolog"},
      {"electricity", "electr"},
      {"formative", "format"},
      {"adoption", "adopt"},
      {"controlling", "control"},
      {"rate", "rate"},
      {"probate", "probat"},
      {"dog's", "dog"},
      {"boys'", "boy"},
      {"'twas", "twas"},
      {"don't", "don't"},
      {"skis", "ski"},
      {"dying", "die"},
      {"news", "news"},
      {"outings", "outing"},
      {"proceeding", "proceed"},
      {"youth", "youth"},
      {"enjoy", "enjoy"},
      {"syzygy", "syzygi"},
      {"café", "café"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(stem_english(row.word) == row.stem);
  }
}

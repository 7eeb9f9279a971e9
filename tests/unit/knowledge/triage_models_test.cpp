#include <catch2/catch.hpp>

#include "tools/files.h"
#include "tools/triage_corpus.h"

using namespace foyer;

// The English models also learn from sets that are not part of the repository.
TEST_CASE("the committed Chinese triage models are what training makes") {
  const auto corpus = tools::read_triage_corpus(FOYER_SOURCE_DIR "/assets", "zh", {});
  REQUIRE(corpus.ok());
  const auto models = corpus->train([](std::string_view) { return false; });
  const auto committed = tools::read_file(tools::triage_model_path(FOYER_SOURCE_DIR "/assets", "zh"));
  REQUIRE(committed.ok());
  CHECK(std::string(models->begin(), models->end()) == *committed);
}

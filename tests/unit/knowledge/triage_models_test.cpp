#include <catch2/catch.hpp>

#include "base/bytes.h"
#include "language/language.h"
#include "tools/files.h"
#include "tools/triage_corpus.h"

using namespace foyer;

// The English models also learn from sets that are not part of the repository.
TEST_CASE("the committed Chinese triage models are what training makes") {
  const auto corpus = tools::read_triage_corpus(FOYER_SOURCE_DIR "/assets", "zh", {});
  REQUIRE(corpus.ok());
  const auto trained = [&](classify::TriageSize size) {
    const auto models = corpus->train(size, [](std::string_view) { return false; });
    return std::string(models->begin(), models->end());
  };
  const auto committed = [](const std::string& path) {
    const auto language = language::Language::open(as_bytes(tools::read_file(path).value()));
    REQUIRE(language.ok());
    return std::string(as_text(language->triage_models()));
  };
  CHECK(trained(classify::TriageSize::kSmall) == committed(tools::small_language_path(FOYER_SOURCE_DIR "/assets", "zh")));
  CHECK(trained(classify::TriageSize::kLarge) == committed(tools::language_pack_path(FOYER_SOURCE_DIR "/assets", "zh")));
}

// The whole way from texts to a language pack, by a recipe.
// Native only; reads no files, which are the caller's. Thread rule: pure.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/train/ranking.h"
#include "language/train/skip_gram.h"

namespace foyer::language {

// JSON: {"language": "en", "words": 10000, "min_count": 4, "skip_gram": {…}, "ranking": {…},
//        "corpus": [{"file": "…", "keep": "all" | "tagged" | "after_marks" | "chinese" | "rows"}],
//        "sources": [{"name": "…", "files": ["…"], "kind": "groups" | "pairs" | "intents" | "answers", "weight": 1, "service": true,
//                      "segmented": false}]}
// keep: what of a line is text. "rows": the strings of JSON Lines, names left out. segmented: Chinese texts lie there as characters
// and pairs, "你 好 你好", and are put together again.
// service: texts like those that a support desk gets; words that they use are kept first.
struct Recipe {
  struct Text {
    std::string file;
    std::string keep;
  };
  struct Supervision {
    std::string name;
    std::vector<std::string> files;  // read as one
    std::string kind;
    double weight = 1;
    bool service = false;
    bool segmented = false;
  };
  std::string language;
  std::size_t words = 10'000;
  std::uint64_t min_count = 4;
  SkipGramOptions skip_gram;
  RankingOptions ranking;
  std::vector<Text> corpus;
  std::vector<Supervision> sources;
};

// Errors name what is missing or wrong in the recipe.
[[nodiscard]] Result<Recipe> read_recipe(std::string_view json);

using ReadFile = std::function<Result<std::string>(const std::string& path)>;
using Report = std::function<void(const std::string& line)>;

// report: is told of each stage as it ends.
[[nodiscard]] Result<std::vector<std::uint8_t>> train(const Recipe& recipe, const ReadFile& read, const Report& report);

}  // namespace foyer::language

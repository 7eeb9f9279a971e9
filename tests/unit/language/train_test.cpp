#include "language/train/train.h"

#include <catch2/catch.hpp>
#include <map>

#include "language/language.h"
#include "language/train/write.h"

using namespace foyer;
using namespace foyer::language;

namespace {

const std::map<std::string, std::string> kFiles = {
    {"talk", "the cat drinks milk\nthe dog drinks water\na cat and a dog\nthe car needs petrol\na car and a lorry\n"},
    {"same", "pets\ta cat\npets\ta dog\ncars\ta car\ncars\ta lorry\n"}};

Result<std::string> read(const std::string& name) {
  const auto found = kFiles.find(name);
  return found == kFiles.end() ? Result<std::string>(Error{name + ": no such file"}) : found->second;
}

Recipe recipe() {
  Recipe recipe;
  recipe.language = "en";
  recipe.min_count = 1;
  recipe.skip_gram.dimensions = 8;
  recipe.ranking.steps = 2000;
  recipe.ranking.batch = 4;
  recipe.corpus = {{"talk", "all"}};
  recipe.sources = {{"same", {"same"}, "groups", 1, true, false}};
  return recipe;
}

Result<std::vector<std::uint8_t>> make(const Recipe& recipe) {
  return train(recipe, read, [](const std::string&) {});
}

}  // namespace

TEST_CASE("the same texts and seed give the same bytes, and another seed others") {
  const auto once = make(recipe());
  REQUIRE(once.ok());
  CHECK(*make(recipe()) == *once);
  Recipe other = recipe();
  other.skip_gram.seed = 2;
  CHECK(*make(other) != *once);
}

TEST_CASE("texts of one group come to mean the same") {
  const auto pack = Language::open(*make(recipe()));
  REQUIRE(pack.ok());
  const auto likeness = [&](std::string_view a, std::string_view b) {
    return cosine(pack->meaning_of(text::terms_of(a)), pack->meaning_of(text::terms_of(b)));
  };
  CHECK(likeness("cat", "dog") > likeness("cat", "lorry") + 0.2);
  CHECK(likeness("car", "lorry") > likeness("car", "dog") + 0.2);
}

TEST_CASE("triage models are put into a pack, and replaced, without touching the rest") {
  const auto pack = make(recipe());
  const std::vector<std::uint8_t> first = {1, 2, 3}, second(500, 7);
  const auto with_first = with_triage_models(*pack, first);
  const auto with_second = with_triage_models(*with_first, second);
  REQUIRE(with_second.ok());
  const auto opened = Language::open(*with_second);
  REQUIRE(opened.ok());
  const auto models = opened->triage_models();
  CHECK(std::vector<std::uint8_t>(models.begin(), models.end()) == second);
  CHECK(*with_triage_models(*with_second, {}) == *pack);
  CHECK(with_triage_models(first, second).error().message == "not a language pack");
}

TEST_CASE("a recipe that names what is not there is refused by name") {
  Recipe wrong = recipe();
  wrong.corpus = {{"nothing", "all"}};
  CHECK(make(wrong).error().message == "nothing: no such file");
  wrong = recipe();
  wrong.sources[0].kind = "songs";
  CHECK(make(wrong).error().message == "same: the recipe calls it \"songs\", which is no kind");
  CHECK(read_recipe("{").error().message.starts_with("the recipe: "));
}

TEST_CASE("Chinese that lies in characters and pairs is put together again") {
  Recipe chinese = recipe();
  chinese.language = "zh";
  const std::map<std::string, std::string> files = {{"talk", "我要退货\n退货怎么办\n"}, {"same", "a\t退 货 退货\na\t怎 么 办 怎么 么办\n"}};
  chinese.sources[0].segmented = true;
  const auto bytes = train(chinese, [&](const std::string& name) -> Result<std::string> { return files.at(name); },
                           [](const std::string&) {});
  REQUIRE(bytes.ok());
  CHECK(Language::open(*bytes)->knows("退货"));
}

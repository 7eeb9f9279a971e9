#include <catch2/catch.hpp>

#include "match/index.h"
#include "text/normalize.h"
#include "unit/match/faq.h"

using namespace foyer;
using namespace foyer::match;

namespace {

std::vector<std::uint32_t> suggested(const Index& index, std::string_view draft, LastWord last = LastWord::kUnfinished) {
  std::vector<std::uint32_t> entries;
  for (const Suggestion& suggestion : index.suggest(text::tokenize(text::normalize(draft)), last, 3)) entries.push_back(suggestion.entry);
  return entries;
}

std::uint32_t first(const Index& index, std::string_view draft) {
  const auto entries = suggested(index, draft);
  return entries.empty() ? UINT32_MAX : entries.front();
}

}  // namespace

TEST_CASE("a draft finds what begins as its last word does") {
  struct Row {
    const char* draft;
    std::uint32_t entry;
  };
  const Row rows[] = {{"pass", 0}, {"how do I res", 0}, {"canc", 1}, {"stop my su", 1}, {"upg", 2}, {"退货", 3}, {"怎么退", 3}, {"退回", 3}};
  const Index index = make_index();
  for (const Row& row : rows) {
    CAPTURE(row.draft);
    CHECK(first(index, row.draft) == row.entry);
  }
}

TEST_CASE("a word is found at every length, though the index only has its stem") {
  const std::vector<EntryText> faq = {{{"Where are my deliveries?"}, ""}, {{"Is cancelling free?"}, ""}};
  const Index index = make_index(faq);
  for (const std::string_view word : {"deliveries", "cancelling"}) {
    for (std::size_t length = 3; length <= word.size(); ++length) {
      CAPTURE(word.substr(0, length));
      CHECK(first(index, word.substr(0, length)) == (word.front() == 'd' ? 0 : 1));
    }
  }
}

TEST_CASE("one letter wrong, missing, added or exchanged is forgiven from the fourth on") {
  const Index index = make_index();
  for (const char* draft : {"pasw", "psas", "paass", "passe", "forgat my", "forgto my", "pasword i"}) {
    CAPTURE(draft);
    CHECK(first(index, draft) == 0);
  }
  CHECK(suggested(index, "pqs").empty());
  CHECK(suggested(index, "pqqs").empty());
}

TEST_CASE("a word that is there is not taken for one that is nearly so") {
  const std::vector<EntryText> faq = {{{"Which plane is it?"}, ""}, {{"Which place is it?"}, ""}};
  CHECK(suggested(make_index(faq), "plane") == std::vector<std::uint32_t>{0});
}

TEST_CASE("a finished last word stands for itself alone") {
  const std::vector<EntryText> faq = {{{"Can I rent a car?"}, ""}, {{"Can I send a card?"}, ""}};
  const Index index = make_index(faq);
  CHECK(suggested(index, "car").size() == 2);
  CHECK(suggested(index, "car", LastWord::kFinished) == std::vector<std::uint32_t>{0});
}

TEST_CASE("answers are not searched, and a draft that is mostly about something else finds nothing") {
  const Index index = make_index();
  CHECK(suggested(index, "sign-in page").empty());
  CHECK(suggested(index, "zebras in the rainy afternoon").empty());
  CHECK(suggested(index, "").empty());
}

TEST_CASE("suggestions come best first, at most as many as asked for, equal ones in the owner's order") {
  const std::vector<EntryText> faq(5, EntryText{{"How do I pay?"}, "By card."});
  CHECK(suggested(make_index(faq), "how do I pa") == std::vector<std::uint32_t>{0, 1, 2});
  const auto found = make_index().suggest(text::tokenize("my plan"), LastWord::kFinished, 3);
  REQUIRE(found.size() >= 2);
  for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].score >= found[i].score);
  CHECK(found.front().score <= 1);
}

#include "knowledge/suggest.h"

#include <catch2/catch.hpp>

#include "unit/knowledge/tiny_pack.h"

using namespace foyer;
using namespace foyer::knowledge;

namespace {

using Entries = std::vector<std::size_t>;

Entries suggested(std::string_view draft, std::string_view page_locale = "en") {
  static const Pack pack = std::move(Pack::open(tiny_pack())).value();
  return suggest(pack, draft, page_locale);
}

}  // namespace

TEST_CASE("suggestions begin with the second character, in the language of the draft") {
  struct Row {
    const char* draft;
    Entries entries;
  };
  const Row rows[] = {{"", {}},   {"r", {}},     {"re", {0}},   {" op ", {}}, {"open", {1}},
                      {"退", {}}, {"退货", {2}}, {"营业", {3}}, {"a?", {}},   {"?!", {}}};
  for (const Row& row : rows) {
    CAPTURE(row.draft);
    CHECK(suggested(row.draft) == row.entries);
    CHECK(suggested(row.draft, "zh") == row.entries);
  }
}

TEST_CASE("what ends a word ends what it may become") {
  CHECK(suggested("how do i ret") == Entries{0});
  CHECK(suggested("retu").size() == 1);
  CHECK(suggested("op").size() == 1);
  CHECK(suggested("op. ").empty());
}

TEST_CASE("hostile drafts end at once and suggest nothing") {
  const std::string long_drafts[] = {std::string(1'000'000, 'r'), std::string(1'000'000, '\xFF'), std::string(240, 'r'),
                                     std::string(1'000'000, ' ') + "return"};
  for (const std::string& draft : long_drafts) CHECK(suggested(draft).empty());
  std::string every_character;
  for (int i = 0; i < 80; ++i) every_character += "退";
  CHECK(suggested(every_character).size() <= kMaxSuggestions);
  CHECK(suggested("\xED\xA0\x80\xED\xA0").empty());
  CHECK(suggested("\u202Ereturn") == Entries{0});
}

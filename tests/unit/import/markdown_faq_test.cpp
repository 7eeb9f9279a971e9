#include <catch2/catch.hpp>

#include "import/readers.h"

using namespace foyer::import;

namespace {

using Texts = std::vector<std::string>;

Drafts clean(std::string_view text) {
  Drafts drafts = read_markdown_faq(text);
  CHECK(drafts.errors == Texts{});
  CHECK(drafts.warnings == Texts{});
  return drafts;
}

}  // namespace

TEST_CASE("a heading is a question and the text below it the answer") {
  const Drafts drafts = clean("## Where is it? ##\r\n\r\nHere.\r\n\r\n- and there\r\n\n## Returns\n\nSend it back.\n");
  REQUIRE(drafts.entries.size() == 2);
  CHECK(drafts.entries[0].question == "Where is it?");
  CHECK(drafts.entries[0].answer == "Here.\n\n- and there");
  CHECK(drafts.entries[1].question == "Returns");
  CHECK(drafts.entries[1].place == "line 7");
}

TEST_CASE("a heading over deeper ones is a category, the first of the file its title") {
  const Drafts drafts = clean("# Help\n## Orders\n### Q1?\nA.\n### Q2?\nA.\n## Q3?\nA.\n# Other\n## Q4?\nA.");
  REQUIRE(drafts.entries.size() == 4);
  CHECK(drafts.entries[0].category == "Orders");
  CHECK(drafts.entries[1].category == "Orders");
  CHECK(drafts.entries[2].category.empty());
  CHECK(drafts.entries[3].category == "Other");
}

TEST_CASE("the text of a category is left out with a warning") {
  const Drafts drafts = read_markdown_faq("## Orders\nAll about them.\n### Q?\nA.\n");
  CHECK(drafts.entries.size() == 1);
  CHECK(drafts.warnings == Texts{"line 1: the text below this heading is left out, since questions follow it"});
}

TEST_CASE("a heading within an answer stays in it where it asks nothing") {
  const Drafts drafts = clean("## How do I pay?\nBy card.\n### Abroad\nBy card too.\n### Which cards?\nVisa.\n");
  REQUIRE(drafts.entries.size() == 2);
  CHECK(drafts.entries[0].answer == "By card.\n**Abroad**\nBy card too.");
  CHECK(drafts.entries[1].question == "Which cards?");
}

TEST_CASE("labels mark questions and answers, in English and Chinese") {
  for (const char* text : {"Q: Where\nis it?\nA: Here.\nAnd there.\n\nQ: R?\nA: S.", "**Q: Where is it?**\n**A:** Here.\nAnd there.\nq: R?\na: S.",
                           "问：Where is it?\n\n答：Here.\nAnd there.\n问: R?\n答: S."}) {
    CAPTURE(text);
    const Drafts drafts = clean(text);
    REQUIRE(drafts.entries.size() == 2);
    CHECK(drafts.entries[0].question == "Where is it?");
    CHECK(drafts.entries[0].answer == "Here.\nAnd there.");
    CHECK(drafts.entries[1].question == "R?");
  }
}

TEST_CASE("a question in bold on a line of its own is one") {
  const Drafts drafts = clean("## Payment\n\n**Do you take cash?**\n\nNo. **Really**, no.\n\n**And cheques?**\nNo.");
  REQUIRE(drafts.entries.size() == 2);
  CHECK(drafts.entries[0].category == "Payment");
  CHECK(drafts.entries[0].question == "Do you take cash?");
  CHECK(drafts.entries[0].answer == "No. **Really**, no.");
}

TEST_CASE("other wordings are listed below Also asked, or are questions with one answer") {
  const Drafts drafts = clean("## Q?\nAlso asked:\n\n- One?\n* Two?\n\nA.\n\n- no wording\n## 问？\n答案。\n其他问法：\n- 一？\n");
  REQUIRE(drafts.entries.size() == 2);
  CHECK(drafts.entries[0].alternatives == Texts{"One?", "Two?"});
  CHECK(drafts.entries[0].answer == "A.\n\n- no wording");
  CHECK(drafts.entries[1].alternatives == Texts{"一？"});
  CHECK(clean("Q: One?\nQ: Two?\nA: B.").entries.at(0).alternatives == Texts{"Two?"});
}

TEST_CASE("code is neither heading nor label") {
  const Drafts drafts = clean("## Q?\n```\n# a\nQ: b\n```\n");
  REQUIRE(drafts.entries.size() == 1);
  CHECK(drafts.entries[0].answer == "```\n# a\nQ: b\n```");
}

TEST_CASE("text before the first question is left out with a warning") {
  CHECK(read_markdown_faq("---\ntitle: x\n---\n## Q?\nA.").warnings ==
        Texts{"line 1: text that belongs to no question is left out"});
}

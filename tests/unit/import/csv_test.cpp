#include "import/csv.h"

#include <catch2/catch.hpp>

#include "import/readers.h"

using namespace foyer::import;

namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> fields_of(std::string_view text, char separator = ',') {
  std::vector<Fields> all;
  const auto rows = parse_csv(text, separator);
  REQUIRE(rows.ok());
  for (const CsvRow& row : *rows) all.push_back(row.fields);
  return all;
}

}  // namespace

TEST_CASE("a quoted field may have separators, quotes and line breaks") {
  CHECK(fields_of("a,\"b,c\",\"d \"\"e\"\"\"\n\"f\r\ng\",,") == std::vector<Fields>{{"a", "b,c", "d \"e\""}, {"f\ng", "", ""}});
}

TEST_CASE("lines end as any system ends them, and empty ones are left out") {
  for (const char* text : {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\na,b\n\nc,d\n\n"}) {
    CAPTURE(text);
    CHECK(fields_of(text) == std::vector<Fields>{{"a", "b"}, {"c", "d"}});
  }
}

TEST_CASE("a row knows the line that it starts in") {
  const auto rows = parse_csv("a\n\"b\n\nc\"\n\nd", ',');
  REQUIRE(rows.ok());
  REQUIRE(rows->size() == 3);
  CHECK((*rows)[1].line == 2);
  CHECK((*rows)[2].line == 6);
}

TEST_CASE("a quote out of place is an error with its line") {
  CHECK(parse_csv("a\n\"b\nc", ',').error().message == "line 2: a quote is opened and never closed");
  CHECK(parse_csv("a\n\"b\n\"c", ',').error().message ==
        "line 3: text after a closing quote; a quote inside a quoted field is written twice");
}

TEST_CASE("the separator is the most frequent in the header, outside quotes") {
  CHECK(csv_separator("question,answer\na;b;c;d") == ',');
  CHECK(csv_separator("\"a,b,c\";answer;id") == ';');
  CHECK(csv_separator("question\tanswer") == '\t');
  CHECK(csv_separator("") == ',');
}

TEST_CASE("columns are found by name, in any order and in Chinese too") {
  const Drafts drafts = read_csv_faq("ID, Answer ,Question\nx,A.,Q?\n");
  REQUIRE(drafts.entries.size() == 1);
  CHECK(drafts.entries[0].id == "x");
  CHECK(drafts.entries[0].question == "Q?");
  CHECK(drafts.entries[0].place == "line 2");
  CHECK(read_csv_faq("问题;答案\n问？;答。\n").entries.at(0).answer == "答。");
}

TEST_CASE("alternatives are parted by bars") {
  const Drafts drafts = read_csv_faq("question,answer,alternatives\nQ?,A.,One? | |Two?|");
  CHECK(drafts.entries.at(0).alternatives == Fields{"One?", "Two?"});
}

TEST_CASE("an answer that help desks export as HTML becomes Markdown") {
  const Drafts drafts = read_csv_faq("question,answer\nQ?,<p>Open <b>it</b>.</p>\nR?,1 < 2\n");
  CHECK(drafts.entries.at(0).answer == "Open **it**.");
  CHECK(drafts.entries.at(1).answer == "1 < 2");
}

TEST_CASE("a table that is no FAQ says what it lacks") {
  struct Row {
    const char* text;
    const char* error;
  };
  const Row rows[] = {
      {"question,reply\nQ?,A.", "line 1: no column is named \"answer\""},
      {"answer\nA.", "line 1: no column is named \"question\""},
      {"question,answer,Question\n", "line 1: the column \"question\" is there twice"},
      {"question,answer\nQ?,A, or B", "line 2: 3 fields, but the header has 2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read_csv_faq(row.text).errors == std::vector<std::string>{row.error});
  }
}

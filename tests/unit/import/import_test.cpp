#include "import/import.h"

#include <catch2/catch.hpp>

#include "knowledge/compile.h"
#include "knowledge/pack.h"
#include "tools/files.h"

using namespace foyer;
using namespace foyer::import;

namespace {

Input sample(const std::string& name) {
  const std::string path = FOYER_SOURCE_DIR "/tests/unit/import/samples/" + name;
  return {name, tools::read_file(path).value(), format_of_file(path).value()};
}

Result<Imported> import_text(std::string text, Format format = Format::kCsv) {
  const Input input{"faq", std::move(text), format};
  return import_faq({&input, 1}, "en");
}

std::string error_of(std::string text, Format format = Format::kCsv) {
  const auto imported = import_text(std::move(text), format);
  return imported.ok() ? "" : imported.error().message;
}

knowledge::Pack pack_of(const Imported& imported) {
  const knowledge::Source source{"faq.json", imported.json, "en"};
  auto compiled = knowledge::compile({&source, 1}, {});
  REQUIRE(compiled.ok());
  auto pack = knowledge::Pack::open(std::move(compiled->pack));
  REQUIRE(pack.ok());
  return std::move(pack).value();
}

bool contains(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("what is imported compiles to a pack with every entry") {
  struct Row {
    const char* name;
    const char* locale;
    std::size_t entries;
    std::size_t warnings;
  };
  const Row rows[] = {{"excel.csv", "de", 4, 1}, {"chinese.csv", "zh", 3, 0}, {"help.md", "en", 5, 2}, {"page.html", "en", 3, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Input input = sample(row.name);
    const auto imported = import_faq({&input, 1}, row.locale);
    REQUIRE(imported.ok());
    CHECK(imported->entries == row.entries);
    CHECK(imported->warnings.size() == row.warnings);
    const knowledge::Pack pack = pack_of(*imported);
    CHECK(pack.size() == row.entries);
    CHECK(pack.locales().front() == row.locale);
  }
}

TEST_CASE("a spreadsheet's cells keep their lines, quotes and semicolons") {
  const Input input = sample("excel.csv");
  const auto pack = pack_of(*import_faq({&input, 1}, "en"));
  const knowledge::Entry entry = pack.entry(pack.find("track-order", "en"));
  CHECK(entry.question == "Where is my order?");
  CHECK(entry.category == "orders");
  CHECK(entry.answer == "Open **My orders** and choose the parcel.\n\nIt shows where it is; \"in transit\" means it has left us.");
}

TEST_CASE("a page's answers come as the widget shows them") {
  const Input input = sample("page.html");
  const auto pack = pack_of(*import_faq({&input, 1}, "en"));
  CHECK(pack.entry(pack.find("where-is-my-order", "en")).answer ==
        "Open **My orders** & choose the parcel.\n\n- Paid: we pack it\n- Sent: see [tracking](https://kettle.example/track)\n\n"
        "Or write to us.");
}

TEST_CASE("files become one FAQ whose ids are told apart, and the same each time") {
  const Input inputs[] = {sample("help.md"), sample("page.html")};
  const auto imported = import_faq(inputs, "en");
  REQUIRE(imported.ok());
  CHECK(imported->entries == 8);
  CHECK(contains(imported->json, "\"id\": \"where-is-my-order\""));
  CHECK(contains(imported->json, "\"id\": \"where-is-my-order-2\""));
  CHECK(imported->json == import_faq(inputs, "en")->json);
}

TEST_CASE("an id that a row gives is kept from those that are made") {
  const auto imported = import_text("question,answer,id\nA b?,1,\nC?,2,a-b\n");
  REQUIRE(imported.ok());
  CHECK(contains(imported->json, "\"id\": \"a-b-2\""));
  CHECK(error_of("question,answer,id\nQ?,1,x\nR?,2,x\n") == "faq: line 3: the id \"x\" is used at faq: line 2 too");
}

TEST_CASE("an error names file, line and reason") {
  struct Row {
    std::string text;
    const char* error;
  };
  const std::string long_text(401, 'x');
  const Row rows[] = {
      {"question,answer\nQ?,A.\n" + long_text + ",A.\n", "faq: line 3: entry \"" },
      {"question,answer\n\nQ?,\n", "faq: line 3: entry \"q\": \"answer\" is missing or empty in \"en\""},
      {"question,answer\nQ?,\xFF\n", "faq: line 2: not UTF-8; save it as UTF-8"},
      {"question,answer\n", "faq: no question is in it"},
      {"", "faq: no question is in it"},
      {std::string(kMaxInputBytes + 1, ' '), "faq: larger than 16777216 bytes"},
  };
  for (const Row& row : rows) CHECK(error_of(row.text).find(row.error) == 0);
  CHECK(contains(error_of(rows[0].text), "\"question\" has 401 bytes; at most 400 are allowed"));
}

TEST_CASE("links that cannot be shown are dropped with a warning") {
  const auto imported = import_text("## Q?\n[a](javascript:x) [b](/c)\n", Format::kMarkdown);
  REQUIRE(imported.ok());
  CHECK(contains(imported->json, "\"answer\": \"a b\""));
  CHECK(imported->warnings == std::vector<std::string>{
                                  "faq: line 1: 2 links are left out: only whole https, http, mailto and tel addresses can be shown"});
}

TEST_CASE("a locale that was likely forgotten is warned of") {
  const Input input = sample("chinese.csv");
  CHECK(import_faq({&input, 1}, "en")->warnings.size() == 1);
  CHECK(import_faq({&input, 1}, "zh-Hans")->warnings.empty());
  CHECK_FALSE(import_faq({&input, 1}, "no such").ok());
}

TEST_CASE("the format is known by name and by extension") {
  CHECK(format_of_file("a/b.CSV") == Format::kCsv);
  CHECK(format_of_file("x.Markdown") == Format::kMarkdown);
  CHECK(format_of_file("x.htm") == Format::kHtml);
  CHECK_FALSE(format_of_file("x.doc"));
  CHECK(format_named("html") == Format::kHtml);
  CHECK_FALSE(format_named("HTML5"));
}

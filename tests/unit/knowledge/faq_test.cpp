#include "knowledge/faq.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace foyer;
using namespace foyer::knowledge;

namespace {

Result<Faq> read(std::string json, std::string locale = "en") {
  const Source source{"faq.json", std::move(json), std::move(locale)};
  return read_faq({&source, 1}, Answers::kRequired);
}

std::string entries(const std::string& list) { return R"({"entries":[)" + list + "]}"; }

std::string error_of(const std::string& json) {
  const auto faq = read(json);
  return faq.ok() ? "" : faq.error().message;
}

const std::string kGood = R"({"id":"a","question":"Q?","answer":"A."})";

}  // namespace

TEST_CASE("plain strings are in the file's own locale") {
  const auto faq = read(entries(kGood), "de");
  REQUIRE(faq.ok());
  REQUIRE(faq->locales.size() == 1);
  CHECK(faq->locales[0].tag == "de");
  CHECK(faq->locales[0].entries[0].question == "Q?");
}

TEST_CASE("an entry in two locales has its texts in each") {
  const auto faq = read(R"({"name":"Shop","locales":["en","zh"],"phrases":{"yes":{"zh":"是的"}},"entries":[
    {"id":"a","category":"c","priority":"urgent","top":true,"question":{"en":"Q?","zh":"问？"},
     "alternatives":{"zh":["又问"]},"answer":{"en":"A.","zh":"答。"},
     "links":[{"label":{"en":"L","zh":"链"},"url":"tel:+41"}]}]})");
  REQUIRE(faq.ok());
  REQUIRE(faq->locales.size() == 2);
  const FaqEntry& chinese = faq->locales[1].entries[0];
  CHECK(faq->locales[1].name == "Shop");
  CHECK(faq->locales[1].phrases.at("yes") == "是的");
  CHECK(chinese.question == "问？");
  CHECK(chinese.alternatives == std::vector<std::string>{"又问"});
  CHECK(chinese.category == "c");
  CHECK(chinese.links[0].label == "链");
  CHECK(chinese.priority == protocol::Priority::kUrgent);
  CHECK(faq->locales[0].entries[0].alternatives.empty());
}

TEST_CASE("the same id in two files is one entry in two locales") {
  const Source sources[] = {{"en.json", entries(kGood), "en"}, {"zh.json", entries(kGood), "zh"}};
  const auto faq = read_faq(sources, Answers::kRequired);
  REQUIRE(faq.ok());
  CHECK(faq->locales.size() == 2);
  const Source twice[] = {{"en.json", entries(kGood), "en"}, {"more.json", entries(kGood), "en"}};
  CHECK(read_faq(twice, Answers::kRequired).error().message ==
        "more.json: entry \"a\": the id is used in another file for \"en\" too");
}

TEST_CASE("an error names file, entry and reason") {
  struct Row {
    std::string json;
    const char* error;
  };
  const std::string long_text(401, 'x');
  const Row rows[] = {
      {"[]", "faq.json: the file is not one JSON object"},
      {"{}", "faq.json: \"entries\" is missing"},
      {entries(""), "faq.json: \"entries\" is empty"},
      {R"({"locales":[],"entries":[]})", "faq.json: no locales: name them in \"locales\", or give the file's own"},
      {R"({"locales":["e n"],"entries":[]})", "faq.json: \"locales\" has \"e n\", which is not a language tag"},
      {entries("7"), "faq.json: entry #1: not an object"},
      {entries(R"({"question":"Q?","answer":"A."})"), "faq.json: entry #1: \"id\" is missing or empty"},
      {entries(kGood + "," + kGood), "faq.json: entry \"a\": the id is used twice"},
      {entries(R"({"id":"a","answer":"A."})"), "faq.json: entry \"a\": \"question\" is missing or empty in \"en\""},
      {entries(R"({"id":"a"})"), "faq.json: entry \"a\": \"question\" is missing or empty"},
      {entries(R"({"id":"a","question":"Q?","answer":" "})"),
       "faq.json: entry \"a\": \"answer\" is missing or empty in \"en\""},
      {entries(R"({"id":"a","question":7,"answer":"A."})"), "faq.json: entry \"a\": \"question\" is not a text"},
      {entries(R"({"id":"a","question":"Q?","answer":"A.","alternatives":["", "B"]})"),
       "faq.json: entry \"a\": one of \"alternatives\" is empty"},
      {entries(R"({"id":"a","question":{"fr":"Q?"},"answer":"A."})"),
       "faq.json: entry \"a\": \"question\" is given in \"fr\", which is not one of the file's locales"},
      {entries(R"({"id":"a","question":"Q?","answer":"A.","priority":"soon"})"),
       "faq.json: entry \"a\": \"priority\" is \"soon\", not one of low, normal, high, urgent"},
      {entries(R"j({"id":"a","question":"Q?","answer":"A.","links":[{"label":"L","url":"javascript:alert(1)"}]})j"),
       "faq.json: entry \"a\": the link \"javascript:alert(1)\" is not https, http, mailto or tel"},
      {entries(R"({"id":"a","question":")" + long_text + R"(","answer":"A."})"),
       "faq.json: entry \"a\": \"question\" has 401 bytes; at most 400 are allowed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK(error_of(row.json).find(row.error) == 0);
  }
}

TEST_CASE("a syntax error has its line and column") {
  CHECK(error_of("{\n \"entries\": [,]}").find("faq.json: not JSON: parse error at line 2, column 14") == 0);
}

TEST_CASE("what is not UTF-8 is refused") {
  CHECK(error_of(entries("{\"id\":\"a\",\"question\":\"\xFF\",\"answer\":\"A.\"}")).find("faq.json: not JSON:") == 0);
}

TEST_CASE("all errors are told at once") {
  const std::string errors = error_of(entries(R"({"id":"a","question":"Q?"},{"id":"b","question":"Q?"},{"question":"Q?"})"));
  CHECK(std::count(errors.begin(), errors.end(), '\n') == 2);
  CHECK(errors.find("entry \"b\"") != std::string::npos);
  CHECK(errors.find("entry #3") != std::string::npos);
}

TEST_CASE("of many errors the first fifty are told, and how many more there are") {
  std::string list = "1";
  for (int i = 0; i < 59; ++i) list += ",1";
  const std::string errors = error_of(entries(list));
  CHECK(std::count(errors.begin(), errors.end(), '\n') == 50);
  CHECK(errors.ends_with("faq.json: and 10 more errors"));
}

TEST_CASE("a field that is not known and a locale that is not there are warnings") {
  const auto faq = read(R"({"locales":["en","zh"],"entries":[
    {"id":"a","anwser":"?","question":{"en":"Q?","zh":"问"},"answer":{"en":"A.","zh":"答"}},
    {"id":"b","question":{"en":"Q?"},"answer":{"en":"A."}}]})");
  REQUIRE(faq.ok());
  CHECK(faq->warnings == std::vector<std::string>{"faq.json: entry \"a\": unknown field \"anwser\"",
                                                  "faq.json: entry \"b\": not there in \"zh\""});
}

TEST_CASE("a locale without any entry is refused") {
  CHECK(error_of(R"({"locales":["en","zh"],"entries":[{"id":"a","question":"Q?","answer":"A."}]})") ==
        "faq.json: no entry is there in \"zh\"");
}

TEST_CASE("a file that only measures may lack answers") {
  const Source source{"faq.json", entries(R"({"id":"a","question":"Q?","answer":""})"), "en"};
  CHECK(read_faq({&source, 1}, Answers::kOptional).ok());
}

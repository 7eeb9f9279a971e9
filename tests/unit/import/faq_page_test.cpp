#include <catch2/catch.hpp>

#include "import/readers.h"

using namespace foyer::import;

namespace {

using Texts = std::vector<std::string>;

std::string page(const std::string& json) {
  return "<html><head>\n<script type='application/ld+json'>" + json + "</script></head><body><p>Hi</body></html>";
}

std::string faq(const std::string& questions) { return page(R"({"@type":"FAQPage","mainEntity":)" + questions + "}"); }

}  // namespace

TEST_CASE("a page's questions are read with their answers and other names") {
  const Drafts drafts = read_faq_page(faq(R"([{"@type":"Question","name":"Q &amp; A?","alternateName":["Or <b>so</b>?"],
      "acceptedAnswer":{"@type":"Answer","text":"<p>Yes.</p>"}}])"));
  REQUIRE(drafts.entries.size() == 1);
  CHECK(drafts.entries[0].question == "Q & A?");
  CHECK(drafts.entries[0].alternatives == Texts{"Or so?"});
  CHECK(drafts.entries[0].answer == "Yes.");
  CHECK(drafts.entries[0].place == "line 2: question #1");
}

TEST_CASE("the FAQ is found however JSON-LD puts it") {
  const std::string question = R"({"@type":"Question","name":"Q?","acceptedAnswer":{"text":"A."}})";
  const std::string by_id = R"({"@type":"Question","@id":"#q","name":"Q?","acceptedAnswer":[{"@id":"#a"}]},{"@id":"#a","text":"A."})";
  const std::string pages[] = {
      faq(question),
      page(R"([{"@type":"Thing"},{"@type":["WebPage","https://schema.org/FAQPage"],"mainEntity":[)" + question + "]}]"),
      page(R"({"@graph":[{"@type":"schema:FAQPage","mainEntity":{"@id":"#q"}},)" + by_id + "]}"),
      page(R"({"@type":"FAQPage","mainEntity":{"name":{"@value":"Q?","@language":"en"},"suggestedAnswer":{"text":"A."}}})"),
      "<script type='APPLICATION/LD+JSON; charset=utf-8'>{}</script>" + faq(question),
  };
  for (const std::string& html : pages) {
    CAPTURE(html);
    const Drafts drafts = read_faq_page(html);
    CHECK(drafts.errors == Texts{});
    REQUIRE(drafts.entries.size() == 1);
    CHECK(drafts.entries[0].question == "Q?");
    CHECK(drafts.entries[0].answer == "A.");
  }
}

TEST_CASE("a page without an FAQ says why") {
  const std::string none = "no FAQPage with questions in a <script type=\"application/ld+json\">";
  CHECK(read_faq_page("<p>Hi</p>").errors == Texts{none});
  CHECK(read_faq_page("").errors == Texts{none});
  CHECK(read_faq_page(page("{\"@type\":\"Product\"}")).errors == Texts{none});
  CHECK(read_faq_page(faq("[7]")).errors == Texts{"line 2: question #1: not a Question"});
  CHECK(read_faq_page(page("{\"@type\":")).errors.at(0).find("line 2: JSON-LD is not JSON: parse error at line 1") == 0);
}

TEST_CASE("a block that is not JSON is a warning where the FAQ is in another") {
  const Drafts drafts = read_faq_page(page("{,}") + faq(R"({"name":"Q?","acceptedAnswer":{"text":"A."}})"));
  CHECK(drafts.errors == Texts{});
  CHECK(drafts.entries.size() == 1);
  CHECK(drafts.warnings.size() == 1);
}

TEST_CASE("nesting without end ends") {
  std::string json;
  for (int i = 0; i < 100'000; ++i) json += "[";
  CHECK_FALSE(read_faq_page(page(json)).errors.empty());
  std::string html;
  for (int i = 0; i < 300'000; ++i) html += "<b>";
  CHECK(read_faq_page(html).errors == Texts{"HTML is nested more than 2000 deep"});
}

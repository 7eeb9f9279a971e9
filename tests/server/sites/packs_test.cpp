#include "server/sites/packs.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "knowledge/understand.h"
#include "server/store/temp_folder.h"

using namespace foyer;
using namespace foyer::server;

namespace {

constexpr const char* kFaq = R"({"entries": [
  {"id": "return", "category": "returns", "question": "How do I return something?", "answer": "Within 30 days."},
  {"id": "ship", "category": "shipping", "question": "When does my parcel come?", "answer": "In two days."}]})";

constexpr const char* kIntents = R"({"text": "where is my parcel", "label": "tracking"}
{"text": "when will it arrive", "label": "tracking"}
{"text": "has my order been sent", "label": "tracking"}
{"text": "I want to send it back", "label": "returning"}
{"text": "how do I return the lamp", "label": "returning"}
{"text": "can I exchange this", "label": "returning"}
)";

SiteSettings site_of(const TempFolder& folder) {
  std::ofstream(folder.file("faq.json")) << kFaq;
  SiteSettings site;
  site.key = "shop";
  site.origins = {"https://shop.example"};
  site.faq = {{folder.file("faq.json"), "en"}};
  return site;
}

CompiledSite compile(const SiteSettings& site) {
  const Sites sites({site}, AllowedOrigins(std::vector<std::string>{}));
  return std::move(compile_packs(sites, FOYER_SOURCE_DIR "/assets").front());
}

}  // namespace

TEST_CASE("the relay judges by what the language packs know") {
  const TempFolder folder;
  CompiledSite made = compile(site_of(folder));
  REQUIRE(made.made);
  auto without = knowledge::Pack::open({made.made->content.bytes->begin(), made.made->content.bytes->end()});
  REQUIRE(without);
  Packs packs;
  packs.put("shop", std::move(*made.made));
  std::size_t differing = 0;
  for (const char* text : {"somebody has emptied my account", "the parcel never came and nobody answers", "lovely kettle, many thanks",
                           "it leaks and the floor is wet", "I have been waiting for three weeks now"}) {
    const auto known = packs.score("shop", "en", text);
    const auto unknown = knowledge::understand(*without, text, "en");
    differing += known.priority != unknown.priority || known.sentiment != unknown.sentiment;
  }
  CHECK(differing > 0);
  CHECK(packs.score("shop", "en", "somebody has emptied my account").priority >= protocol::Priority::kHigh);
}

TEST_CASE("a site's own intents are in its pack") {
  const TempFolder folder;
  std::ofstream(folder.file("messages.jsonl")) << kIntents;
  SiteSettings site = site_of(folder);
  site.intents = {{folder.file("messages.jsonl"), "en"}};
  const CompiledSite made = compile(site);
  REQUIRE(made.made);
  CHECK(knowledge::understand(made.made->pack, "where is my parcel", "en").likeliest_intent == "tracking");
}

TEST_CASE("messages that cannot be read are an error that names file and line") {
  const TempFolder folder;
  std::ofstream(folder.file("messages.jsonl")) << "{\"text\": \"hello\", \"label\": \"a\"}\n{\"text\": 1}\n";
  SiteSettings site = site_of(folder);
  site.intents = {{folder.file("messages.jsonl"), "en"}};
  const CompiledSite made = compile(site);
  REQUIRE_FALSE(made.made);
  CHECK_THAT(made.made.error().message, Catch::Contains("messages.jsonl:2:"));
}

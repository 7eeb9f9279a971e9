// What `foyer pack` warns of, by FAQs small enough to see why.
#include <catch2/catch.hpp>

#include "knowledge/compile.h"
#include "tools/files.h"

using namespace foyer;
using namespace foyer::knowledge;

namespace {

using Warnings = std::vector<std::string>;

Warnings warnings_of(const std::string& entries) {
  const Source source{"faq.json", R"({"entries":[)" + entries + "]}", "en"};
  const auto compiled = compile({&source, 1}, {.phrases = {{"en.json", "{}"}}});
  REQUIRE(compiled.ok());
  return compiled->warnings;
}

const std::string kDelivery =
    R"({"id":"track","question":"Where is my parcel?","alternatives":["Track my parcel","When does my parcel arrive?"],"answer":"A."},)"
    R"({"id":"cost","question":"What does delivery cost?","alternatives":["Is delivery free?","The price of delivery"],"answer":"B."})";

}  // namespace

TEST_CASE("an FAQ whose entries are told apart has no warnings") { CHECK(warnings_of(kDelivery) == Warnings{}); }

TEST_CASE("entries that would answer each other's wordings collide") {
  const auto warnings = warnings_of(
      kDelivery +
      R"(,{"id":"stop","question":"How do I stop my monthly plan?","alternatives":["stop the monthly plan now","Unsubscribe"],"answer":"C."},)"
      R"({"id":"end","question":"How do I stop the monthly plan?","alternatives":["stop my monthly plan now","Termination"],"answer":"D."})");
  CHECK(warnings == Warnings{R"(entries "stop" and "end" collide in "en": 4 of their 6 wordings would be answered with the other one )"
                             R"(if they were not there, as "How do I stop my monthly plan?" of "stop")"});
}

TEST_CASE("a single wording that another entry would answer is no collision") {
  CHECK(warnings_of(kDelivery + R"(,{"id":"lost","question":"It never came","alternatives":["What does nothing cost when nobody brings it?",)"
                                R"("Nothing was delivered to me"],"answer":"C."})") == Warnings{});
}

TEST_CASE("an entry that loses each of its wordings to another is not reached") {
  // Words that the other entry has over and over: its whole text weighs more than the same words once.
  const auto warnings = warnings_of(kDelivery +
                                    R"(,{"id":"long","question":"Vouchers","alternatives":["Friends","My friends","My vouchers",)"
                                    R"("Vouchers, friends now"],"answer":"Vouchers, friends now"})"
                                    R"(,{"id":"short","question":"Vouchers, friends","answer":"Write to us."})");
  CHECK(warnings == Warnings{R"(entry "short": no question reaches it in "en": "Vouchers, friends" finds "long")"});
}

TEST_CASE("of a wording that two entries share no more is said") {
  CHECK(warnings_of(kDelivery + R"(,{"id":"twin","question":"where is my PARCEL","answer":"C."})") ==
        Warnings{R"(entry "twin": "where is my PARCEL" is also a wording of "track" in "en")"});
}

TEST_CASE("the demo shop's warnings are few") {
  const Source source{"shop.json", tools::read_file(FOYER_SOURCE_DIR "/assets/faq/shop.json").value(), "en"};
  const auto compiled = compile({&source, 1}, tools::load_assets(FOYER_SOURCE_DIR "/assets").value());
  REQUIRE(compiled.ok());
  CHECK(compiled->warnings.size() <= 2);
}

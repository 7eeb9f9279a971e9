#include "knowledge/compare.h"

#include <catch2/catch.hpp>

#include "knowledge/compile.h"

using namespace foyer;
using namespace foyer::knowledge;

namespace {

Pack pack_of(const std::string& entries, const std::string& locale = "en") {
  const Source source{"faq.json", R"({"entries":[)" + entries + "]}", locale};
  auto compiled = compile({&source, 1}, {});
  REQUIRE(compiled.ok());
  auto pack = Pack::open(std::move(compiled->pack));
  REQUIRE(pack.ok());
  return std::move(pack).value();
}

const std::string kTrack =
    R"({"id":"track","question":"Where is my parcel?","alternatives":["Where is the parcel now?","Track my parcel"],"answer":"A."})";
const std::string kCost = R"({"id":"cost","question":"What does it cost?","alternatives":["The cost of it"],"answer":"B."})";

}  // namespace

TEST_CASE("a pack compared with itself has lost nothing") {
  const Pack pack = pack_of(kTrack + "," + kCost);
  const Comparison comparison = compare(pack, pack);
  CHECK(comparison.wordings == 5);
  CHECK(comparison.right_before == 5);
  CHECK(comparison.right_now == 5);
  CHECK(comparison.losses.empty());
}

TEST_CASE("an entry that a new one takes wordings from is warned of with both counts") {
  const Pack now = pack_of(
      kTrack + "," + kCost +
      R"(,{"id":"map","question":"Where is my parcel now?","alternatives":["Where is my parcel, the parcel?"],"answer":"C."})");
  const Comparison comparison = compare(pack_of(kTrack + "," + kCost), now);
  CHECK(comparison.wordings == 5);
  CHECK(comparison.right_before == 5);
  CHECK(comparison.right_now < 5);
  REQUIRE(comparison.losses.size() == 1);
  CHECK(comparison.losses[0] == R"(entry "track": )" + std::to_string(comparison.right_now - 2) +
                                    R"( of 3 wordings find it in "en", 3 before)");
}

TEST_CASE("a wording that one pack lacks is asked of both, and neither has it") {
  const std::string more = R"({"id":"track","question":"Where is my parcel?","alternatives":["Where is the parcel now?",
      "Track my parcel","What does the tracking of it say?"],"answer":"A."})";
  const Comparison added = compare(pack_of(kTrack + "," + kCost), pack_of(more + "," + kCost));
  CHECK(added.wordings == 6);
  const Comparison removed = compare(pack_of(more + "," + kCost), pack_of(kTrack + "," + kCost));
  CHECK(removed.wordings == 6);
  CHECK(removed.right_before == added.right_now);
  CHECK(removed.right_now == added.right_before);
}

TEST_CASE("what only one pack has, and single wordings, are not compared") {
  CHECK(compare(pack_of(kTrack), pack_of(kCost)).wordings == 0);
  CHECK(compare(pack_of(kTrack, "en"), pack_of(kTrack, "de")).wordings == 0);
  const std::string alone = R"({"id":"alone","question":"Alone?","answer":"A."})";
  CHECK(compare(pack_of(alone), pack_of(alone)).wordings == 0);
}

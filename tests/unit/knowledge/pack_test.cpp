#include "knowledge/pack.h"

#include <cmath>
#include <limits>

#include <catch2/catch.hpp>

#include "base/bytes.h"
#include "base/hash.h"
#include "knowledge/parts.h"
#include "knowledge/understand.h"
#include "unit/knowledge/tiny_pack.h"

using namespace foyer;
using namespace foyer::knowledge;

namespace {

Pack open_tiny() { return std::move(Pack::open(tiny_pack())).value(); }

// Sets the checksum right again, so that what was altered reaches the parser.
void sign(std::vector<std::uint8_t>& bytes) {
  const std::uint64_t checksum = hash(as_text(bytes).substr(kHeaderBytes));
  for (std::size_t i = 0; i < 8; ++i) bytes[5 + i] = static_cast<std::uint8_t>(checksum >> (8 * i));
}

}  // namespace

TEST_CASE("a pack gives back what was written into it") {
  const Pack pack = open_tiny();
  REQUIRE(pack.size() == 4);
  const Entry entry = pack.entry(0);
  CHECK(entry.id == "return");
  CHECK(entry.locale == "en");
  CHECK(entry.category == "returns");
  CHECK(entry.question == "How do I return an item?");
  CHECK(entry.answer == "Within 30 days.");
  REQUIRE(entry.links.size() == 1);
  CHECK(entry.links[0].url == "https://shop.example/return");
  CHECK(entry.top);
  CHECK_FALSE(pack.entry(3).top);
  CHECK(pack.site_name("zh") == "街角小店");
}

TEST_CASE("an entry is found by id and locale") {
  const Pack pack = open_tiny();
  CHECK(pack.find("hours", "zh") == 3);
  CHECK(pack.find("hours", "fr") == pack.size());
  CHECK(pack.find("nothing", "en") == pack.size());
  CHECK(pack.top_entries("zh") == std::vector<std::size_t>{2});
}

TEST_CASE("the nearest locale is the same, else of the same language, else the default") {
  const Pack pack = open_tiny();
  struct Row {
    const char* tag;
    const char* nearest;
  };
  const Row rows[] = {{"zh", "zh"}, {"zh-Hant-TW", "zh"}, {"ZH-cn", "zh"}, {"en-GB", "en"},
                      {"fr", "en"}, {"", "en"},           {"z", "en"}};
  for (const Row& row : rows) {
    CAPTURE(row.tag);
    CHECK(pack.nearest_locale(row.tag) == row.nearest);
  }
}

TEST_CASE("an unknown phrase is its own key") {
  const Pack pack = open_tiny();
  CHECK(pack.phrase("en", "greeting") == "Hello");
  CHECK(pack.phrase("en", "no_such_phrase") == "no_such_phrase");
  CHECK(pack.phrase("fr", "greeting") == "greeting");
}

TEST_CASE("a moved pack still reads its bytes") {
  Pack first = open_tiny();
  const Pack second = std::move(first);
  CHECK(second.entry(0).question == "How do I return an item?");
  CHECK(understand(second, "opening hours", "en").candidates.front().entry == 1);
}

TEST_CASE("every truncation of a pack is refused") {
  const auto whole = tiny_pack();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(Pack::open({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}).ok());
  }
}

TEST_CASE("every alteration of one byte is refused") {
  auto bytes = tiny_pack();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    CAPTURE(at);
    for (const int flipped : {0x01, 0x80, 0xFF}) {
      bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ flipped);
      CHECK_FALSE(Pack::open(bytes).ok());
      bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ flipped);
    }
  }
}

TEST_CASE("a pack altered and signed again opens or is refused, and never reads out of bounds") {
  auto bytes = tiny_pack();
  std::size_t refused = 0;
  for (std::size_t at = kHeaderBytes; at < bytes.size(); ++at) {
    const std::uint8_t original = bytes[at];
    for (const int value : {0x00, 0x7F, 0xFF}) {
      bytes[at] = static_cast<std::uint8_t>(value);
      sign(bytes);
      const auto pack = Pack::open(bytes);
      if (pack.ok())
        CHECK(understand(*pack, "when are you open 退货", "zh").candidates.size() <= pack->size());
      else
        ++refused;
    }
    bytes[at] = original;
  }
  CHECK(refused > 0);
}

TEST_CASE("what was prepared understands the same") {
  Pack prepared = open_tiny();
  while (prepared.prepare("en")) continue;
  const Understanding without = understand(open_tiny(), "when are you open", "en");
  const Understanding with = understand(prepared, "when are you open", "en");
  REQUIRE_FALSE(with.candidates.empty());
  CHECK(with.candidates.front().entry == without.candidates.front().entry);
  CHECK(with.candidates.front().confidence == without.candidates.front().confidence);
}

TEST_CASE("a pack carries its owner's tuning, and no byte of the usual one") {
  const Tuning tuning{0.25f, 0, 2};
  CHECK(Pack::open(tiny_pack(tuning))->tuning() == tuning);
  CHECK(open_tiny().tuning() == Tuning{});
  CHECK(tiny_pack(tuning).size() == tiny_pack().size() + 12);
}

TEST_CASE("a tuning out of its ranges is refused") {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const Tuning hostile[] = {{-0.1f, 0, 1}, {1.1f, 0, 1}, {kNan, 0, 1},      {0.5f, -1, 1},       {0.5f, 1.1f, 1},
                            {0.5f, kNan, 1}, {0.5f, 0, -1}, {0.5f, 0, 2.1f}, {0.5f, 0, kInfinity}, {0.5f, 0, kNan}};
  for (const Tuning& tuning : hostile) {
    CAPTURE(tuning.threshold, tuning.margin, tuning.blend);
    const auto pack = Pack::open(tiny_pack(tuning));
    REQUIRE_FALSE(pack.ok());
    CHECK(pack.error().message == "the pack is malformed");
  }
}

TEST_CASE("a tuning that is cut off is refused, signed or not") {
  const auto whole = tiny_pack({0.5f, 0.1f, 1});
  for (std::size_t missing = 1; missing < 12; ++missing) {
    CAPTURE(missing);
    std::vector<std::uint8_t> bytes(whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(missing));
    sign(bytes);
    CHECK_FALSE(Pack::open(bytes).ok());
  }
}

TEST_CASE("a pack says why it is refused") {
  auto bytes = tiny_pack();
  CHECK(Pack::open({}).error().message == "not a knowledge pack");
  bytes[4] = 9;
  CHECK(Pack::open(bytes).error().message == "the pack has version 9; this Foyer reads version 4");
  bytes = tiny_pack();
  bytes.back() ^= 1;
  CHECK(Pack::open(bytes).error().message == "the pack is truncated or was altered");
  bytes = tiny_pack();
  bytes.push_back(0);
  sign(bytes);
  CHECK(Pack::open(bytes).error().message == "the pack is malformed");
}

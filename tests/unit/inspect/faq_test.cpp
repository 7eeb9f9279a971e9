#include <catch2/catch.hpp>

#include "inspect/job.h"
#include "unit/inspect/shop.h"

using namespace foyer;
using namespace foyer::inspect;

namespace {

std::vector<match::Match> ask(const Faq& faq, std::string_view text) { return faq.index()->search(text::terms_of(text), 10); }

}  // namespace

TEST_CASE("an FAQ begins as its pack has it") {
  const Faq faq = english_shop();
  REQUIRE(faq.entries().size() == 3);
  CHECK(faq.entries()[kReturnItem].id == "return-item");
  CHECK(faq.entries()[kReturnItem].wordings.front() == "How do I return an item?");
  CHECK(faq.revision() == 0);
}

TEST_CASE("an index that is made anew finds what the pack's found") {
  Faq faq = english_shop();
  const auto before = ask(faq, "has my parcel been sent");
  REQUIRE(faq.change(kTrackOrder, 1, faq.entries()[kTrackOrder].wordings[1]));
  CHECK(faq.revision() == 1);
  CHECK(ask(faq, "has my parcel been sent") == before);
}

TEST_CASE("a new alternative is found, and the pack does not know of it") {
  Faq faq = english_shop();
  const auto old = faq.index();
  REQUIRE(faq.change(kOpeningHours, 3, "Is the bakery there at midnight?"));
  const auto matches = ask(faq, "is the bakery there at midnight");
  REQUIRE_FALSE(matches.empty());
  CHECK(matches.front().entry == kOpeningHours);
  CHECK(matches.front().similarity == Approx(1));
  CHECK(english_shop().entries()[kOpeningHours].wordings.size() == 3);
  CHECK(old->entries() == 3);
}

TEST_CASE("an alternative may be taken out, a question may not") {
  Faq faq = english_shop();
  CHECK_FALSE(faq.change(kTrackOrder, 0, ""));
  CHECK_FALSE(faq.change(kTrackOrder, 3, ""));
  CHECK_FALSE(faq.change(kTrackOrder, 4, "too far"));
  CHECK(faq.revision() == 0);
  CHECK(faq.change(kTrackOrder, 2, ""));
  CHECK(faq.entries()[kTrackOrder].wordings.size() == 2);
}

TEST_CASE("a change in steps is the change at once; until it is done the earlier index answers") {
  const char* const kNew = "Is the bakery there at midnight?";
  Faq at_once = english_shop();
  REQUIRE(at_once.change(kOpeningHours, 3, kNew));
  Faq faq = english_shop();
  const auto before = ask(faq, kNew);
  REQUIRE(faq.edit(kOpeningHours, 3, kNew));
  Rebuild made = faq.rebuild();
  for (std::size_t steps = 0; steps < faq.entries().size() + 2; ++steps) {
    CHECK(made.done() == steps);
    CHECK(ask(faq, kNew) == before);
    made.step();
  }
  REQUIRE(is_done(made));
  faq.use(made.index());
  CHECK(ask(faq, kNew) == ask(at_once, kNew));
  CHECK_FALSE(ask(faq, kNew) == before);
}

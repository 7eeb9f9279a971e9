#include <algorithm>

#include <catch2/catch.hpp>

#include "inspect/confusion.h"
#include "inspect/job.h"
#include "unit/inspect/shop.h"

using namespace foyer::inspect;

namespace {

std::vector<Theft> thefts_of(const Faq& faq) {
  Confusion confusion(faq);
  finish(confusion);
  return confusion.thefts();
}

}  // namespace

TEST_CASE("a wording is tried a step, each once") {
  const Faq faq = english_shop();
  Confusion confusion(faq);
  CHECK(confusion.size() == 9);
  for (std::size_t i = 0; i < 9; ++i) {
    CHECK(confusion.done() == i);
    confusion.step();
  }
  confusion.step();
  CHECK(is_done(confusion));
  CHECK(confusion.trials().size() == 9);
}

TEST_CASE("a planted thief is found") {
  Faq faq = english_shop();
  const auto size = static_cast<std::uint32_t>(faq.entries()[kOpeningHours].wordings.size());
  REQUIRE(faq.change(kOpeningHours, size, "How can I track my parcel today?"));
  const auto thefts = thefts_of(faq);
  const auto stolen = std::find_if(thefts.begin(), thefts.end(),
                                   [](const Theft& one) { return one.entry == kTrackOrder && one.thief == kOpeningHours; });
  REQUIRE(stolen != thefts.end());
  CHECK(std::find(stolen->wordings.begin(), stolen->wordings.end(), 1) != stolen->wordings.end());
  CHECK(stolen->of == 3);
  CHECK(stolen->answered <= stolen->wordings.size());
}

TEST_CASE("who steals most comes first, and taking the wording out ends it") {
  Faq faq = english_shop();
  const auto before = thefts_of(faq).size();
  REQUIRE(faq.change(kOpeningHours, 3, "How can I track my parcel today?"));
  const auto thefts = thefts_of(faq);
  for (std::size_t i = 1; i < thefts.size(); ++i) CHECK(thefts[i].wordings.size() <= thefts[i - 1].wordings.size());
  REQUIRE(faq.change(kOpeningHours, 3, ""));
  CHECK(thefts_of(faq).size() == before);
}

TEST_CASE("the entry that is worked on is tried first") {
  const Faq faq = english_shop();
  Confusion confusion(faq, kReturnItem);
  for (int i = 0; i < 3; ++i) confusion.step();
  for (const Trial& trial : confusion.trials()) CHECK(trial.entry == kReturnItem);
  finish(confusion);
  CHECK(confusion.trials().size() == 9);
}

TEST_CASE("an entry with one wording is not tried") {
  Faq faq = english_shop();
  REQUIRE(faq.change(kTrackOrder, 2, ""));
  REQUIRE(faq.change(kTrackOrder, 1, ""));
  Confusion confusion(faq);
  finish(confusion);
  for (const Trial& trial : confusion.trials()) CHECK(trial.entry != kTrackOrder);
}

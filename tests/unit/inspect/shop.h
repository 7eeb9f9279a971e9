// The small shop's FAQ to try things on, and what its owner would ask it.
#pragma once

#include <memory>
#include <string_view>

#include "inspect/evaluation.h"
#include "inspect/faq.h"
#include "support/languages.h"
#include "support/test_pack.h"

namespace foyer::inspect {

// That knows English, unlike test::small_pack().
inline std::shared_ptr<const knowledge::Pack> taught_pack() {
  static const auto pack = [] {
    const auto& bytes = test::small_pack_bytes();
    auto opened = knowledge::Pack::open({bytes.begin(), bytes.end()});
    opened->learn(test::english_pack());
    return std::make_shared<const knowledge::Pack>(std::move(opened).value());
  }();
  return pack;
}

inline constexpr std::uint32_t kTrackOrder = 0, kReturnItem = 1, kOpeningHours = 2;

inline const std::vector<Question> kQuestions = {{"Where is my order?", "track-order"},
                                          {"has the parcel left yet", "track-order"},
                                          {"send it back", "return-item"},
                                          {"can i get my money back", "return-item"},
                                          {"open on monday?", "opening-hours"},
                                          {"when do you close", "opening-hours"},
                                          {"order hours", "opening-hours"},
                                          {"what is the weather in Paris", ""},
                                          {"tell me a joke about an open order", ""},
                                          {"qwertz", ""}};

inline Faq english_shop() { return Faq(taught_pack(), "en"); }

}  // namespace foyer::inspect

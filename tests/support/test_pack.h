// small_shop.json, an FAQ of three entries in two languages, compiled with the shipped assets: enough for a whole conversation.
#pragma once

#include <memory>
#include <string>

#include "knowledge/pack.h"

namespace foyer::test {

// Opened once a process. Entries: track-order (orders), return-item (returns), opening-hours (shop), each in en and zh.
[[nodiscard]] std::shared_ptr<const knowledge::Pack> small_pack();

[[nodiscard]] const std::string& small_pack_bytes();

}  // namespace foyer::test

// What was understood of a message, as the boundary says it.
// Thread rule: pure.
#pragma once

#include "client/client.gen.h"
#include "knowledge/pack.h"
#include "knowledge/understand.h"

namespace foyer::api {

// understood: of this pack.
[[nodiscard]] client::Understanding describe(const knowledge::Pack& pack, const knowledge::Understanding& understood);

}  // namespace foyer::api

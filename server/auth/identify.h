// What a page says of who its customer is -> an identity, and whether the owner's server has signed it. Thread rule: pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "protocol/protocol.gen.h"
#include "server/customers/customers.h"

namespace foyer::server {

// Without a signature it is a claim: not verified. Errors, a sentence for the owner: a signature that is not right.
[[nodiscard]] Result<customers::Identity> identify(const protocol::VisitorFrameIdentify& claim, std::string_view secret,
                                                   std::int64_t now_ms);

}  // namespace foyer::server

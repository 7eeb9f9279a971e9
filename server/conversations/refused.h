// A post that is not stored, in the words of the protocol's `refused` frame.
#pragma once

#include <cstdint>
#include <string>

#include "protocol/protocol.gen.h"

namespace foyer::conversations {

struct Refused {
  protocol::Refusal reason{};
  std::string message{};      // one sentence for the one who posted
  std::int64_t retry_ms = 0;  // over 0: the same may be tried again after it
};

}  // namespace foyer::conversations

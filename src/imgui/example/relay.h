// What the example asks of a relay by HTTP, before anything is drawn. Thread rule: none of its own; it waits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::example {

struct Address {
  std::string host;
  std::string port;
};

// The knowledge pack of a site: GET /v1/site, and what it names.
[[nodiscard]] Result<std::vector<std::uint8_t>> fetch_pack(const Address& relay, const std::string& site);

}  // namespace foyer::example

// Who a customer is, in a JSON Web Token (RFC 7519) that the owner's server signed: HS256 with the site's secret and nothing else, so
// that no header can choose another algorithm. By hand on libsodium's HMAC: Debian's libraries bring a second TLS library along for
// this one code. Thread rule: pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "server/customers/customers.h"

namespace foyer::server {

// Claims: sub (the id) and exp are needed, name, email and phone may be there, nbf is respected. Errors are a sentence for the owner.
[[nodiscard]] Result<customers::Identity> read_token(std::string_view token, std::string_view secret, std::int64_t now_ms);

}  // namespace foyer::server

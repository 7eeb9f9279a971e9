// HMAC-SHA256 (RFC 2104, FIPS 180-4), by libsodium. Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

namespace foyer::server {

// 32 bytes. key: of any length.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);

// 64 lower-case hex digits.
[[nodiscard]] std::string hmac_sha256_hex(std::string_view key, std::string_view text);

}  // namespace foyer::server

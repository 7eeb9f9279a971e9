// Bytes as lower-case hex digits, the form of every key, secret, hash and id that the relay keeps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace foyer::server {

// Two digits a byte.
[[nodiscard]] std::string to_hex(std::string_view bytes);

// So many bytes from the system's generator. REQUIRES: sodium_init() has been called.
[[nodiscard]] std::string random_hex(std::size_t bytes);

// BLAKE2b-256 (RFC 7693): 64 digits.
[[nodiscard]] std::string blake2b_hex(std::string_view bytes);

}  // namespace foyer::server

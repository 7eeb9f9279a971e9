// Passwords are kept as argon2id (RFC 9106) by libsodium: 64 MiB and two passes, about 0.1 s.
// Thread rule: any thread; REQUIRES: sodium_init() has been called.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::server {

inline constexpr std::size_t kMinPasswordBytes = 10;   // NIST SP 800-63B asks for at least 8 and no other rule
inline constexpr std::size_t kMaxPasswordBytes = 200;

// Whether it may be chosen. Errors are a sentence for the one who chose it.
[[nodiscard]] Status check_password(std::string_view password);

// Error: no memory.
[[nodiscard]] Result<std::string> hash_password(std::string_view password);

// An empty hash stands for an account that does not exist: false, after the same time.
[[nodiscard]] bool verify_password(std::string_view password, const std::string& hash);

}  // namespace foyer::server

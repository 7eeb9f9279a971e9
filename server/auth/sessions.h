// Agents' log-ins: a token of 256 random bits in the agent's cookie, its hash in the store, so that a copy of the store lets
// nobody in.
// Thread rule: that of the Database; begin and end run inside a writer's job.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/auth/accounts.h"

namespace foyer::server {

inline constexpr std::int64_t kSessionMs = std::int64_t{14} * 24 * 60 * 60 * 1000;  // two weeks

// 43 characters of base64url. REQUIRES, here and below: sodium_init() has been called.
[[nodiscard]] std::string make_token();

// BLAKE2b-256 in hex: what the store keeps. The token is random, so a slow password hash would add nothing.
[[nodiscard]] std::string hash_token(std::string_view token);

// Whether two secrets are the same, in a time that does not say where they differ.
[[nodiscard]] bool same_secret(std::string_view a, std::string_view b) noexcept;

[[nodiscard]] Status begin_session(store::Database& database, std::string_view token_hash, std::int64_t agent, std::int64_t now);
[[nodiscard]] Status end_session(store::Database& database, std::string_view token_hash);

// Whose session it is, if it has not run out and the account is not disabled.
[[nodiscard]] Result<std::optional<Account>> account_of_session(store::Database& database, std::string_view token_hash,
                                                                std::int64_t now);

}  // namespace foyer::server

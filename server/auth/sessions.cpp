#include "server/auth/sessions.h"

#include <array>

#include <sodium.h>

#include "server/hex/hex.h"

namespace foyer::server {

std::string make_token() {
  constexpr auto kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, sodium_base64_ENCODED_LEN(32, kVariant)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  return text.data();
}

std::string hash_token(std::string_view token) { return blake2b_hex(token); }

bool same_secret(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Status begin_session(store::Database& database, std::string_view token_hash, std::int64_t agent, std::int64_t now) {
  if (Status status = database.run("DELETE FROM sessions WHERE expires_at <= ?", now); !status) return status;
  return database.run("INSERT INTO sessions (token_hash, agent_id, created_at, expires_at) VALUES (?, ?, ?, ?)", token_hash, agent,
                      now, now + kSessionMs);
}

Status end_session(store::Database& database, std::string_view token_hash) {
  return database.run("DELETE FROM sessions WHERE token_hash = ?", token_hash);
}

Result<std::optional<Account>> account_of_session(store::Database& database, std::string_view token_hash, std::int64_t now) {
  auto rows = database
                  .prepare("SELECT a.id, a.name, a.email, a.role FROM sessions s JOIN agents a ON a.id = s.agent_id "
                           "WHERE s.token_hash = ? AND s.expires_at > ? AND a.disabled = 0")
                  .bind(token_hash, now);
  std::optional<Account> account;
  if (rows.next()) {
    const bool is_owner = rows.text(3) == to_string(protocol::Role::kOwner);
    account = Account{rows.integer(0), rows.text(1), rows.text(2), is_owner ? protocol::Role::kOwner : protocol::Role::kAgent, {}};
  }
  if (rows.failed()) return rows.error();
  return account;
}

}  // namespace foyer::server

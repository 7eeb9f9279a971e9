#include "server/auth/hmac.h"

#include <array>

#include <sodium.h>

#include "server/hex/hex.h"

namespace foyer::server {
namespace {

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

std::string hmac_sha256(std::string_view key, std::string_view text) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
  crypto_auth_hmacsha256_final(&state, code.data());
  return {code.begin(), code.end()};
}

std::string hmac_sha256_hex(std::string_view key, std::string_view text) {
  return to_hex(hmac_sha256(key, text));
}

}  // namespace foyer::server

#include "server/auth/password.h"

#include <array>

#include <sodium.h>

namespace foyer::server {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 64u << 20;

// Of no password: the same parameters, random bytes.
constexpr const char* kNobody = "$argon2id$v=19$m=65536,t=2,p=1$DQGlGwoIxRSm9IVVm7JrJw$wVgSCkMHk3Rz6rFUWV9q3ZhE8nXbJ0cTt5qIu7mKx1A";

}  // namespace

Status check_password(std::string_view password) {
  if (password.size() < kMinPasswordBytes) {
    return Error{"The password must have at least " + std::to_string(kMinPasswordBytes) + " characters."};
  }
  if (password.size() > kMaxPasswordBytes) {
    return Error{"The password must have at most " + std::to_string(kMaxPasswordBytes) + " bytes."};
  }
  return {};
}

Result<std::string> hash_password(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemoryBytes,
                                           crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return Error{"There is no memory for the password's hash."};
  return std::string(hash.data());
}

bool verify_password(std::string_view password, const std::string& hash) {
  const bool exists = !hash.empty();
  const bool right = crypto_pwhash_str_verify(exists ? hash.c_str() : kNobody, password.data(), password.size()) == 0;
  return right && exists;
}

}  // namespace foyer::server

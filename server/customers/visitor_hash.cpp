#include "server/customers/visitor_hash.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace foyer::customers {

std::optional<VisitorHash> hash_visitor_key(std::string_view key) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (key.size() != 64 || !std::all_of(key.begin(), key.end(), is_digit)) return std::nullopt;
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(key.data()), key.size(), nullptr, 0);
  std::array<char, 2 * digest.size() + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return VisitorHash{hex.data()};
}

}  // namespace foyer::customers

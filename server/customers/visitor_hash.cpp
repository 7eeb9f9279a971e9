#include "server/customers/visitor_hash.h"

#include <algorithm>

#include "server/hex/hex.h"

namespace foyer::customers {

std::optional<VisitorHash> hash_visitor_key(std::string_view key) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (key.size() != 64 || !std::all_of(key.begin(), key.end(), is_digit)) return std::nullopt;
  return VisitorHash{server::blake2b_hex(key)};
}

}  // namespace foyer::customers

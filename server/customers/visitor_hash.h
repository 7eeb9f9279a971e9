// What the relay keeps of a visitor's secret: a hash, so that a copy of the store lets nobody speak as a visitor.
// Thread rule: plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace foyer::customers {

struct VisitorHash {
  std::string hex;  // 64 digits
  bool operator==(const VisitorHash&) const = default;
};

// BLAKE2b-256 (RFC 7693) of the key's 64 lower-case hex digits; nothing where it is not 64 of them. The key is 256 random bits,
// so a slow password hash would add nothing.
[[nodiscard]] std::optional<VisitorHash> hash_visitor_key(std::string_view key);

}  // namespace foyer::customers

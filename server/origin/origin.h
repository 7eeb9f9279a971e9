// Which web origins may talk to the relay. An origin (RFC 6454, section 6.2) is what a browser says of the page that asks:
// scheme://host[:port] in lower case, the host in its ASCII form, the port left out where it is the scheme's own. Two origins
// are the same only where their bytes are: no prefix, no wildcard, no folding, so that no look-alike passes.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::server {

// Whether this is an origin exactly as a browser would say it. Errors say what to change.
[[nodiscard]] Status check_origin(std::string_view origin);

class AllowedOrigins {
 public:
  AllowedOrigins() = default;
  explicit AllowedOrigins(std::vector<std::string> origins) : origins_(std::move(origins)) {}

  // An empty origin (not a browser) and "null" (a sandboxed or local page) are never allowed.
  [[nodiscard]] bool allows(std::string_view origin) const noexcept;
  [[nodiscard]] const std::vector<std::string>& list() const noexcept { return origins_; }

 private:
  std::vector<std::string> origins_;
};

// The relay's own origins: the public one where the owner named it (behind a reverse proxy), else what a browser on this
// machine would call the address that is listened on.
[[nodiscard]] AllowedOrigins own_origins(std::string_view public_origin, std::string_view address, std::uint16_t port);

}  // namespace foyer::server

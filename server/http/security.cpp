#include "server/http/security.h"

namespace foyer::server {

std::string_view page_policy(std::string_view path) noexcept {
  // Agents' page: its own files and its own socket, nothing inline, in nobody's frame; the inspector is WebAssembly.
  if (path.starts_with("/admin")) {
    return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
           "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }
  // The shop: the same, and the widget, whose brain is WebAssembly.
  if (path.starts_with("/demo")) {
    return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
           "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }
  // Text to read: it runs nothing at all.
  if (path.starts_with("/docs/")) {
    return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }
  return {};
}

}  // namespace foyer::server

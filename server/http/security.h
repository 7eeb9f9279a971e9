// The headers that tell a browser what a page of the relay may do (W3C Content Security Policy Level 3; OWASP Secure Headers).
#pragma once

#include <string_view>

namespace foyer::server {

// The Content-Security-Policy of the page at this path; empty for what is no page of ours.
[[nodiscard]] std::string_view page_policy(std::string_view path) noexcept;

}  // namespace foyer::server

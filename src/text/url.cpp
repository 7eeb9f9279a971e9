#include "text/url.h"

#include <algorithm>

#include "base/utf8.h"

namespace foyer::text {
namespace {

bool is_allowed(char32_t c) noexcept {
  if (c <= 0x20 || (c >= 0x7F && c <= 0xA0)) return false;
  if (c < 0x80) return std::string_view("\"<>\\`").find(static_cast<char>(c)) == std::string_view::npos;
  const bool is_invisible = c == 0x1680 || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
                            (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
  return !is_invisible;
}

bool has_only_allowed(std::string_view url) noexcept {
  for (std::size_t at = 0; at < url.size();) {
    const utf8::Decoded decoded = utf8::decode(url, at);
    if (!is_allowed(decoded.code_point)) return false;
    at += decoded.length;
  }
  return true;
}

// The rest of the URL after a scheme such as "tel:", or nothing where it has another.
std::string_view after_scheme(std::string_view url, std::string_view scheme) noexcept {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  const bool has = url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(),
                                                            [&](char expected, char found) { return same(found, expected); });
  return has ? url.substr(scheme.size()) : std::string_view{};
}

// RFC 3986, 3.2, without user information: "https://bank.example@evil.example" leads to the latter.
bool has_plain_host(std::string_view rest) noexcept {
  if (!rest.starts_with("//")) return false;
  const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  return !authority.empty() && !authority.starts_with(':') && authority.find('@') == std::string_view::npos;
}

}  // namespace

bool is_safe_url(std::string_view url) noexcept {
  if (!utf8::is_valid(url) || !has_only_allowed(url)) return false;
  return has_plain_host(after_scheme(url, "https:")) || has_plain_host(after_scheme(url, "http:")) ||
         !after_scheme(url, "mailto:").empty() || !after_scheme(url, "tel:").empty();
}

}  // namespace foyer::text

#include "server/origin/origin.h"

#include <algorithm>

namespace foyer::server {
namespace {

constexpr std::string_view kHttp = "http://";
constexpr std::string_view kHttps = "https://";

bool is_host_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

// A name, an IPv4 address, or an IPv6 address in brackets.
bool is_host(std::string_view host) noexcept {
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    return std::all_of(host.begin() + 1, host.end() - 1, [](char c) { return c == ':' || is_host_character(c); });
  }
  return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), is_host_character);
}

bool is_port(std::string_view port) noexcept {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !port.empty() && port.size() <= 5 && port.front() != '0' && std::all_of(port.begin(), port.end(), is_digit) &&
         std::stoi(std::string(port)) <= 65535;
}

// Where the port begins, past the brackets of an IPv6 address.
std::size_t colon_of_port(std::string_view host_and_port) noexcept {
  const std::size_t bracket = host_and_port.rfind(']');
  return host_and_port.find(':', bracket == std::string_view::npos ? 0 : bracket);
}

std::string origin_of(std::string_view host, std::uint16_t port) {
  return std::string(kHttp).append(host).append(port == 80 ? "" : ":" + std::to_string(port));
}

}  // namespace

Status check_origin(std::string_view origin) {
  const bool secure = origin.starts_with(kHttps);
  if (!secure && !origin.starts_with(kHttp)) return Error{"must begin with http:// or https:// in lower case"};
  const std::string_view rest = origin.substr(secure ? kHttps.size() : kHttp.size());
  if (rest.find('/') != std::string_view::npos) return Error{"must end after the host and port, without a slash"};
  const std::size_t colon = colon_of_port(rest);
  if (!is_host(rest.substr(0, colon))) return Error{"must have a host in lower-case ASCII (write xn--… for other scripts)"};
  if (colon == std::string_view::npos) return {};
  const std::string_view port = rest.substr(colon + 1);
  if (!is_port(port)) return Error{"must have a port from 1 to 65535 after the colon"};
  if (port == (secure ? "443" : "80")) return Error{"must leave out the scheme's own port, as browsers do"};
  return {};
}

bool AllowedOrigins::allows(std::string_view origin) const noexcept {
  if (origin.empty() || origin == "null") return false;
  return std::find(origins_.begin(), origins_.end(), origin) != origins_.end();
}

AllowedOrigins own_origins(std::string_view public_origin, std::string_view address, std::uint16_t port) {
  if (!public_origin.empty()) return AllowedOrigins({std::string(public_origin)});
  const bool any = address == "0.0.0.0" || address == "::";
  const bool loopback = address.starts_with("127.") || address == "::1";
  std::vector<std::string> origins;
  if (any || loopback) origins = {origin_of("127.0.0.1", port), origin_of("localhost", port), origin_of("[::1]", port)};
  else if (address.find(':') != std::string_view::npos) origins = {origin_of("[" + std::string(address) + "]", port)};
  else origins = {origin_of(address, port)};
  return AllowedOrigins(std::move(origins));
}

}  // namespace foyer::server

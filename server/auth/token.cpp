#include "server/auth/token.h"

#include <array>
#include <optional>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "base/utf8.h"
#include "server/auth/hmac.h"
#include "server/auth/sessions.h"

namespace foyer::server {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxIdBytes = 200;  // these four: of protocol.schema identify
constexpr std::size_t kMaxNameBytes = 100;
constexpr std::size_t kMaxEmailBytes = 254;
constexpr std::size_t kMaxPhoneBytes = 40;

std::optional<std::string> decode(std::string_view base64url) {
  std::string bytes(base64url.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), base64url.data(), base64url.size(),
                                       nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || end != base64url.data() + base64url.size()) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

struct Parts {
  std::string_view signed_text;  // header and claims as they were sent
  json header;
  json claims;
  std::string signature;
};

std::optional<Parts> split(std::string_view token) {
  const std::size_t first = token.find('.');
  const std::size_t last = token.rfind('.');
  if (first == last || token.find('.', first + 1) != last) return std::nullopt;
  const auto header = decode(token.substr(0, first));
  const auto claims = decode(token.substr(first + 1, last - first - 1));
  auto signature = decode(token.substr(last + 1));
  if (!header || !claims || !signature) return std::nullopt;
  Parts parts{token.substr(0, last), json::parse(*header, nullptr, /*allow_exceptions=*/false),
              json::parse(*claims, nullptr, /*allow_exceptions=*/false), std::move(*signature)};
  if (!parts.header.is_object() || !parts.claims.is_object()) return std::nullopt;
  return parts;
}

// Empty where the claim is not there or no text.
std::string text_of(const json& claims, const char* name, std::size_t max_bytes) {
  const auto found = claims.find(name);
  if (found == claims.end() || !found->is_string()) return {};
  return std::string(utf8::truncate(found->get_ref<const std::string&>(), max_bytes));
}

// Seconds since 1970 (RFC 7519, NumericDate).
std::optional<double> date_of(const json& claims, const char* name) {
  const auto found = claims.find(name);
  if (found == claims.end() || !found->is_number()) return std::nullopt;
  return found->get<double>();
}

}  // namespace

Result<customers::Identity> read_token(std::string_view token, std::string_view secret, std::int64_t now_ms) {
  const auto parts = split(token);
  if (!parts) return Error{"The token is not a JWT of three parts."};
  if (parts->header.value("alg", json()) != "HS256") return Error{"The token must be signed with HS256."};
  if (secret.empty() || !same_secret(parts->signature, hmac_sha256(secret, parts->signed_text))) {
    return Error{"The token was not signed with this site's secret."};
  }
  const json& claims = parts->claims;
  const double now = static_cast<double>(now_ms) / 1000;
  const auto expires = date_of(claims, "exp");
  if (!expires) return Error{"The token has no exp, a number of seconds since 1970."};
  if (*expires <= now) return Error{"The token has expired (exp)."};
  if (date_of(claims, "nbf").value_or(0) > now) return Error{"The token is not valid yet (nbf)."};
  const auto id = claims.find("sub");
  const bool is_id = id != claims.end() && id->is_string() && !id->get_ref<const std::string&>().empty();
  if (!is_id || id->get_ref<const std::string&>().size() > kMaxIdBytes) return Error{"The token has no sub, a text of 1 to 200 bytes."};
  return customers::Identity{id->get<std::string>(), /*verified=*/true, text_of(claims, "name", kMaxNameBytes),
                             text_of(claims, "email", kMaxEmailBytes), text_of(claims, "phone", kMaxPhoneBytes)};
}

}  // namespace foyer::server

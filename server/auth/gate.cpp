#include "server/auth/gate.h"

#include "server/loop/clock.h"

namespace foyer::server {

std::optional<SignedIn> Gate::signed_in(const Request& request) {
  const std::string_view token = cookie(request.header("Cookie"), kSessionCookie);
  if (token.empty()) return std::nullopt;
  std::string session = hash_token(token);
  Result<std::optional<Account>> account = account_of_session(store_.reader(), session, now_ms());
  if (!account || !*account) return std::nullopt;
  return SignedIn{std::move(**account), std::move(session)};
}

std::optional<Response> Gate::refuse_foreign_page(const Request& request) const {
  if (is_own_page(request)) return std::nullopt;
  return error_response(http::status::forbidden, "Only the relay's own page may ask this.");
}

std::optional<Response> Gate::refuse_foreign_post(const Request& request) const {
  if (auto refusal = refuse_foreign_page(request)) return refusal;
  if (!request.header("Content-Type").starts_with("application/json")) {
    return error_response(http::status::unsupported_media_type, "The body must be application/json.");
  }
  return std::nullopt;
}

std::string Gate::session_cookie(std::string_view token) const {
  std::string value(kSessionCookie);
  value.append("=").append(token).append("; Path=").append(prefix_).append("/; HttpOnly; SameSite=Strict");
  value.append("; Max-Age=").append(token.empty() ? "0" : std::to_string(kSessionMs / 1000));
  const bool by_https = !own_.list().empty() && own_.list().front().starts_with("https://");
  if (by_https) value.append("; Secure");
  return value;
}

}  // namespace foyer::server

// Who sends a request: the agent by the cookie, and whether the page that sends it is the relay's own.
// Thread rule: the event loop's thread only.
#pragma once

#include <optional>
#include <string>

#include "server/auth/sessions.h"
#include "server/http/message.h"
#include "server/origin/origin.h"
#include "server/store/store.h"

namespace foyer::server {

inline constexpr std::string_view kSessionCookie = "foyer_session";

struct SignedIn {
  Account account;
  std::string session;  // the token's hash
};

class Gate {
 public:
  // The store must outlive it. prefix: the path that the relay is below, or nothing.
  Gate(store::Store& store, AllowedOrigins own, std::string prefix)
      : store_(store), own_(std::move(own)), prefix_(std::move(prefix)) {}

  // Nobody also where the store fails: an agent can log in again.
  [[nodiscard]] std::optional<SignedIn> signed_in(const Request& request);

  [[nodiscard]] bool is_own_page(const Request& request) const { return own_.allows(request.header("Origin")); }

  // What refuses a writing request that is not from the relay's own page.
  [[nodiscard]] std::optional<Response> refuse_foreign_page(const Request& request) const;

  // What refuses a POST or PUT that is not JSON from the relay's own page: the defence against forged requests, beside SameSite.
  [[nodiscard]] std::optional<Response> refuse_foreign_post(const Request& request) const;

  // The Set-Cookie value. Empty token: forget it. Secure where the relay is reached by https.
  [[nodiscard]] std::string session_cookie(std::string_view token) const;

 private:
  store::Store& store_;
  AllowedOrigins own_;
  std::string prefix_;
};

}  // namespace foyer::server

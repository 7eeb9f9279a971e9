// Logging in and out, the first owner, and the list of agents: /v1/me, /v1/setup, /v1/login, /v1/logout, /v1/agents.
// Thread rule: the event loop's thread only.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "server/auth/gate.h"
#include "server/auth/login_limit.h"
#include "server/auth/password_worker.h"
#include "server/http/router.h"
#include "server/metrics/log.h"
#include "server/metrics/metrics.h"

namespace foyer::server {

// What the routes need; all of it must outlive them.
struct AuthContext {
  store::Store& store;
  Gate& gate;
  PasswordWorker& passwords;
  Metrics& metrics;
  const Log& log;
  std::function<bool(std::int64_t agent)> is_online;
  std::function<void(const std::string& session)> end_sockets;  // of an agent who logs out
};

class AuthRoutes {
 public:
  // setup_token: what the first-run link carries; empty when there is an owner already.
  AuthRoutes(AuthContext context, std::string setup_token);

  void add_to(Router& router);

 private:
  Response me(const Request& request);
  Task<Response> set_up(const Request& request);
  Task<Response> log_in(const Request& request);
  Task<Response> log_out(const Request& request);
  Response list(const Request& request);
  Task<Response> add(const Request& request);

  // The account, or the answer that says why there is none.
  Task<std::variant<Account, Response>> store_account(NewAccount account, std::string password, Condition condition);
  Task<Response> begin(Account account, http::status status);
  std::optional<Response> refuse_guess(const Request& request, std::string_view account);
  [[nodiscard]] Response agent_response(http::status status, const Account& account) const;

  AuthContext context_;
  std::string setup_token_;
  LoginLimit limit_;
};

}  // namespace foyer::server

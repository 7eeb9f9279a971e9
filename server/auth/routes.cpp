#include "server/auth/routes.h"

#include "protocol/protocol_json.gen.h"
#include "server/auth/await_write.h"
#include "server/auth/read_texts.h"
#include "server/loop/clock.h"

namespace foyer::server {
namespace {

Response store_failed() { return error_response(http::status::service_unavailable, "The relay cannot reach its store now."); }

Response busy() { return retry_later(http::status::service_unavailable, "The relay is busy. Please try again.", 1000); }

Response not_signed_in() { return error_response(http::status::unauthorized, "Please log in."); }

}  // namespace

// Jobs are named before they are awaited, for the reason that await_callback.h gives.

AuthRoutes::AuthRoutes(AuthContext context, std::string setup_token)
    : context_(std::move(context)), setup_token_(std::move(setup_token)) {}

void AuthRoutes::add_to(Router& router) {
  router.answer(http::verb::get, "/v1/me", [this](const Request& request) { return me(request); });
  router.add(http::verb::post, "/v1/setup", [this](const Request& request) { return set_up(request); });
  router.add(http::verb::post, "/v1/login", [this](const Request& request) { return log_in(request); });
  router.add(http::verb::post, "/v1/logout", [this](const Request& request) { return log_out(request); });
  router.answer(http::verb::get, "/v1/agents", [this](const Request& request) { return list(request); });
  router.add(http::verb::post, "/v1/agents", [this](const Request& request) { return add(request); });
}

Response AuthRoutes::me(const Request& request) {
  if (const auto who = context_.gate.signed_in(request)) return agent_response(http::status::ok, who->account);
  // Asked of the store: an owner may have been added by the command beside the running relay.
  const Result<bool> owner = has_owner(context_.store.reader());
  const nlohmann::json body = {{"error", "Please log in."}, {"setup", owner && !*owner}};
  return json_response(http::status::unauthorized, body.dump());
}

Task<Response> AuthRoutes::set_up(const Request& request) {
  if (auto refusal = context_.gate.refuse_foreign_post(request)) co_return std::move(*refusal);
  std::string token;
  std::string password;
  NewAccount owner;
  owner.role = protocol::Role::kOwner;
  const Status read = read_texts(request.message.body(), {{"token", &token, 100}, {"name", &owner.name, 100},
                                                          {"email", &owner.email, 254}, {"password", &password, kMaxPasswordBytes}});
  if (!read) co_return error_response(http::status::bad_request, read.error().message);
  if (auto refusal = refuse_guess(request, "setup")) co_return std::move(*refusal);
  if (setup_token_.empty()) co_return error_response(http::status::conflict, "There is an owner already. Please log in.");
  if (!same_secret(token, setup_token_)) {
    co_return error_response(http::status::forbidden, "This link is not the one that the relay has printed last.");
  }
  limit_.succeeded(request.address, "setup");
  auto stored = co_await store_account(std::move(owner), std::move(password), Condition::kNoOwnerYet);
  if (auto* refusal = std::get_if<Response>(&stored)) co_return std::move(*refusal);
  setup_token_.clear();
  co_return co_await begin(std::get<Account>(std::move(stored)), http::status::created);
}

Task<Response> AuthRoutes::log_in(const Request& request) {
  if (auto refusal = context_.gate.refuse_foreign_post(request)) co_return std::move(*refusal);
  std::string email;
  std::string password;
  const Status read = read_texts(request.message.body(), {{"email", &email, 254}, {"password", &password, kMaxPasswordBytes}});
  if (!read) co_return error_response(http::status::bad_request, read.error().message);
  if (auto refusal = refuse_guess(request, email)) co_return std::move(*refusal);
  if (context_.passwords.is_full()) co_return busy();
  const Result<std::optional<Account>> account = account_by_email(context_.store.reader(), email);
  if (!account) co_return store_failed();
  // An unknown address costs the same time as a wrong password.
  const std::string hash = *account ? (*account)->password_hash : std::string();
  const bool right = co_await context_.passwords.verify(std::move(password), hash);
  if (!right) {
    ++context_.metrics.logins_failed;
    context_.log.warn("login_failed", {{"address", request.address}});
    co_return error_response(http::status::unauthorized, "The e-mail address or the password is wrong.");
  }
  limit_.succeeded(request.address, email);
  co_return co_await begin(**account, http::status::ok);
}

Task<Response> AuthRoutes::log_out(const Request& request) {
  if (auto refusal = context_.gate.refuse_foreign_post(request)) co_return std::move(*refusal);
  const auto who = context_.gate.signed_in(request);
  Response response = json_response(http::status::ok, "{}");
  response.with("Set-Cookie", context_.gate.session_cookie(""));
  if (!who) co_return response;
  const std::string session = who->session;
  store::Job end = [session](store::Database& database) { return end_session(database, session); };
  const auto ended = co_await await_write(context_.store, std::move(end));
  if (!ended.ok()) co_return store_failed();
  context_.end_sockets(session);
  context_.log.info("logged_out", {{"agent", who->account.id}});
  co_return response;
}

Response AuthRoutes::list(const Request& request) {
  if (!context_.gate.signed_in(request)) return not_signed_in();
  const Result<std::vector<Account>> all = accounts(context_.store.reader());
  if (!all) return store_failed();
  nlohmann::json agents = nlohmann::json::array();
  for (const Account& account : *all) agents.push_back(to_json(info_of(account, context_.is_online(account.id))));
  return json_response(http::status::ok, agents.dump());
}

Task<Response> AuthRoutes::add(const Request& request) {
  if (auto refusal = context_.gate.refuse_foreign_post(request)) co_return std::move(*refusal);
  const auto who = context_.gate.signed_in(request);
  if (!who) co_return not_signed_in();
  if (who->account.role != protocol::Role::kOwner) co_return error_response(http::status::forbidden, "Only an owner may add agents.");
  std::string role;
  std::string password;
  NewAccount account;
  const Status read = read_texts(request.message.body(), {{"name", &account.name, 100}, {"email", &account.email, 254},
                                                          {"password", &password, kMaxPasswordBytes}, {"role", &role, 10}});
  if (!read) co_return error_response(http::status::bad_request, read.error().message);
  if (role != "agent" && role != "owner") co_return error_response(http::status::bad_request, "The role is agent or owner.");
  account.role = role == "owner" ? protocol::Role::kOwner : protocol::Role::kAgent;
  auto stored = co_await store_account(std::move(account), std::move(password), Condition::kAlways);
  if (auto* refusal = std::get_if<Response>(&stored)) co_return std::move(*refusal);
  co_return agent_response(http::status::created, std::get<Account>(stored));
}

Task<std::variant<Account, Response>> AuthRoutes::store_account(NewAccount account, std::string password, Condition condition) {
  if (const Status status = check_identity(account.name, account.email); !status) {
    co_return error_response(http::status::bad_request, status.error().message);
  }
  if (const Status status = check_password(password); !status) {
    co_return error_response(http::status::bad_request, status.error().message);
  }
  if (context_.passwords.is_full()) co_return busy();
  const Result<std::string> hash = co_await context_.passwords.hash(std::move(password));
  if (!hash) co_return error_response(http::status::service_unavailable, hash.error().message);
  account.password_hash = *hash;

  auto added = std::make_shared<std::variant<Account, NotAdded>>();
  store::Job add = [added, account, condition, now = now_ms()](store::Database& database) {
    auto result = add_account(database, account, condition, now);
    if (!result) return Status(result.error());
    *added = std::move(*result);
    return Status();
  };
  const auto written = co_await await_write(context_.store, std::move(add));
  if (!written.ok()) co_return store_failed();
  if (const NotAdded* why = std::get_if<NotAdded>(added.get())) {
    co_return error_response(http::status::conflict, *why == NotAdded::kOwnerExists ? "There is an owner already. Please log in."
                                                                                    : "This e-mail address has an account already.");
  }
  context_.log.info("account_added", {{"agent", std::get<Account>(*added).id}, {"role", std::string(to_string(account.role))}});
  co_return std::get<Account>(*added);
}

// Gives the agent a session and its cookie.
Task<Response> AuthRoutes::begin(Account account, http::status status) {
  const std::string token = make_token();
  store::Job begin = [session = hash_token(token), agent = account.id, now = now_ms()](store::Database& database) {
    return begin_session(database, session, agent, now);
  };
  const auto begun = co_await await_write(context_.store, std::move(begin));
  if (!begun.ok()) co_return store_failed();
  context_.log.info("logged_in", {{"agent", account.id}});
  co_return agent_response(status, account).with("Set-Cookie", context_.gate.session_cookie(token));
}

std::optional<Response> AuthRoutes::refuse_guess(const Request& request, std::string_view account) {
  const std::int64_t wait_ms = limit_.try_now(request.address, account, now_ms());
  if (wait_ms == 0) return std::nullopt;
  context_.metrics.refused(protocol::Refusal::kTooFast);
  context_.log.warn("login_limited", {{"address", request.address}});
  return retry_later(http::status::too_many_requests, "Too many tries. Please wait a little.", wait_ms);
}

Response AuthRoutes::agent_response(http::status status, const Account& account) const {
  return json_response(status, to_json(info_of(account, context_.is_online(account.id))).dump());
}

}  // namespace foyer::server

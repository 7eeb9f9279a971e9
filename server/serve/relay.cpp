#include "server/serve/relay.h"

#include <csignal>
#include <filesystem>

#include <boost/asio/post.hpp>
#include <sodium.h>

#include "server/auth/site_secrets.h"
#include "server/loop/spawn.h"

namespace foyer::server {

Relay::Relay(Settings settings)
    : settings_(std::move(settings)),
      http_{router_, wheel_, metrics_, settings_.trusted_proxy, settings_.prefix},
      listener_(loop_, http_, log_,
                {settings_.address, settings_.port, settings_.max_connections, settings_.max_connections_per_address}) {}

Result<std::unique_ptr<Relay>> Relay::open(Settings settings) {
  std::unique_ptr<Relay> relay(new Relay(std::move(settings)));
  if (const Status status = relay->prepare(); !status) return status.error();
  return relay;
}

namespace {

// On a connection of its own: the store's writer answers through the loop, which does not run yet.
Status make_secrets(const std::string& path, const std::vector<SiteSettings>& sites) {
  auto database = store::Database::open(path, store::Access::kWrite);
  if (!database) return database.error();
  for (const SiteSettings& site : sites) {
    if (Status made = ensure_site_secret(*database, site.key); !made) return made;
  }
  return {};
}

}  // namespace

Status Relay::prepare() {
  if (sodium_init() < 0) return Error{"libsodium cannot be initialised"};
  std::error_code error;
  std::filesystem::create_directories(settings_.data_folder, error);
  if (error) return Error{settings_.data_folder + ": " + error.message()};
  const std::string path = database_path(settings_.data_folder);
  const auto post_back = [this](std::function<void()> call) { asio::post(loop_, std::move(call)); };
  auto store = store::Store::open(path, post_back);
  if (!store) return store.error();
  store_ = std::move(*store);
  if (Status made = make_secrets(path, settings_.sites); !made) return made;
  auto reporter = reports::Reporter::open(path, post_back);
  if (!reporter) return reporter.error();
  reporter_ = std::move(*reporter);

  const Result<bool> owner = has_owner(store_->reader());
  if (!owner) return owner.error();
  if (!*owner) setup_token_ = make_token();

  const Result<std::uint16_t> port = listener_.open();
  if (!port) return port.error();
  port_ = *port;
  const AllowedOrigins own = own_origins(settings_.public_origin, settings_.address, port_);
  origin_ = own.list().front();
  services_.emplace(Ground{loop_, wheel_, metrics_, log_, settings_, listener_.connections(), *store_, *reporter_, own}, setup_token_);
  if (Status status = services_->load(); !status) return status;
  services_->add_to(router_);
  return {};
}

void Relay::run() {
  wheel_.start();
  services_->start();
  listener_.start();
  log_.info("listening", {{"address", settings_.address}, {"port", port_}, {"sites", settings_.sites.size()}});
  loop_.run();
  log_.info("stopped");
}

void Relay::stop() {
  asio::post(loop_, [this] {
    if (!std::exchange(stopping_, true)) spawn(loop_.get_executor(), shut_down(), log_, "shut_down");
  });
}

void Relay::reload() {
  asio::post(loop_, [this] { services_->reload(); });
}

void Relay::handle_signals() {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) signals_.add(signal);
  spawn(loop_.get_executor(), await_signals(), log_, "signals");
}

Task<> Relay::await_signals() {
  while (!stopping_) {
    const auto [error, signal] = co_await signals_.async_wait(kAwait);
    if (error) co_return;
    if (signal == SIGHUP) reload();
    else stop();
  }
}

// Every task ends of itself once its socket is closed; then the loop has no more work, and run() returns.
Task<> Relay::shut_down() {
  constexpr std::chrono::seconds kGrace{5};
  log_.info("stopping", {{"connections", listener_.connections().open()}});
  listener_.stop();
  services_->hub().close_all(CloseCode::kGoingAway, "shutting down");
  if (!co_await await_no_connections(kGrace)) {
    listener_.cut_all();
    services_->hub().cut_all("shutting_down");
  }
  services_->stop();
  wheel_.stop();
  ErrorCode ignored;
  signals_.cancel(ignored);
}

Task<bool> Relay::await_no_connections(std::chrono::milliseconds at_most) {
  constexpr std::chrono::milliseconds kStep{20};
  SteadyTimer timer(loop_.get_executor());
  for (auto waited = std::chrono::milliseconds(0); waited < at_most; waited += kStep) {
    if (listener_.connections().open() == 0) co_return true;
    timer.expires_after(kStep);
    co_await timer.async_wait(kAwait);
  }
  co_return false;
}

}  // namespace foyer::server

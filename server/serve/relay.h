// The relay as one object: a store, a port, an event loop. `foyer serve` runs one; tests run one on a free port.
// Thread rule: run() on one thread; stop() and reload() from any thread while it runs.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <boost/asio/basic_signal_set.hpp>

#include "server/config/settings.h"
#include "server/http/listener.h"
#include "server/serve/services.h"

namespace foyer::server {

class Relay {
 public:
  // Opens the store, compiles the packs and listens; connections wait until run(). Errors are for the owner, in one sentence.
  [[nodiscard]] static Result<std::unique_ptr<Relay>> open(Settings settings);

  // Serves until stop(), then ends what is under way: no new connections, sockets told, the writer's queue committed.
  void run();
  void stop();

  // Reads the FAQs and the web folder anew.
  void reload();

  // SIGTERM and SIGINT stop it, SIGHUP reloads.
  void handle_signals();

  // "http://127.0.0.1:8080", as a browser on this machine or the owner's own setting has it.
  [[nodiscard]] const std::string& origin() const noexcept { return origin_; }
  // The same with the prefix: what the relay's paths come after.
  [[nodiscard]] std::string address() const { return origin_ + settings_.prefix; }
  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
  // What the first-run link carries; empty when there is an owner.
  [[nodiscard]] const std::string& setup_token() const noexcept { return setup_token_; }
  [[nodiscard]] bool pages_are_built() const noexcept { return services_->pages_are_built(); }

 private:
  using Signals = asio::basic_signal_set<Executor>;

  explicit Relay(Settings settings);

  Status prepare();
  Task<> await_signals();
  Task<> shut_down();
  Task<bool> await_no_connections(std::chrono::milliseconds at_most);

  Settings settings_;
  asio::io_context loop_{1};  // one thread
  Log log_;
  Metrics metrics_;
  TimerWheel wheel_{loop_};
  Router router_;
  HttpContext http_;
  Listener listener_;
  Signals signals_{loop_.get_executor()};
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<reports::Reporter> reporter_;
  std::optional<Services> services_;
  std::string origin_;
  std::string setup_token_;
  std::uint16_t port_ = 0;
  bool stopping_ = false;
};

}  // namespace foyer::server

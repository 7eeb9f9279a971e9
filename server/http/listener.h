// Accepts connections and keeps count of them.
// Thread rule: the event loop's thread only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>

#include "server/http/connection.h"
#include "server/metrics/log.h"

namespace foyer::server {

struct ListenSettings {
  std::string address;
  std::uint16_t port = 0;
  std::size_t max_connections = 0;
  std::size_t max_connections_per_address = 0;
};

class Listener {
 public:
  // All of these must outlive it.
  Listener(asio::io_context& loop, const HttpContext& context, const Log& log, ListenSettings settings);

  // The port that is listened on. Connections wait until start().
  [[nodiscard]] Result<std::uint16_t> open();
  void start();

  // No new connections; each old one ends after its answer under way.
  void stop();
  // The answers under way are broken off.
  void cut_all();

  [[nodiscard]] ConnectionCount& connections() noexcept { return count_; }

 private:
  Task<> accept_all();
  void welcome(Socket socket, const asio::ip::tcp::endpoint& peer);
  Task<> serve(std::unique_ptr<Connection> connection);

  asio::io_context& loop_;
  const HttpContext& context_;
  const Log& log_;
  ListenSettings settings_;
  Acceptor acceptor_;
  SteadyTimer pause_;
  ConnectionCount count_;
  std::unordered_set<Connection*> open_;
};

}  // namespace foyer::server

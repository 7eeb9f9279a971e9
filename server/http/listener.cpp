#include "server/http/listener.h"

#include <boost/asio/ip/address.hpp>

#include "server/loop/spawn.h"

namespace foyer::server {

namespace {
// While the process has no descriptors left, accepting fails at once: a pause keeps the loop from spinning.
constexpr std::chrono::milliseconds kPauseAfterFailure{100};
}  // namespace

Listener::Listener(asio::io_context& loop, const HttpContext& context, const Log& log, ListenSettings settings)
    : loop_(loop),
      context_(context),
      log_(log),
      settings_(std::move(settings)),
      acceptor_(loop.get_executor()),
      pause_(loop.get_executor()),
      count_(settings_.max_connections, settings_.max_connections_per_address, context.trusted_proxy) {}

Result<std::uint16_t> Listener::open() {
  ErrorCode error;
  const auto address = asio::ip::make_address(settings_.address, error);
  const asio::ip::tcp::endpoint endpoint(address, settings_.port);
  if (!error) acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error) return Error{"listening on " + settings_.address + ":" + std::to_string(settings_.port) + ": " + error.message()};
  return acceptor_.local_endpoint().port();
}

void Listener::start() { spawn(loop_.get_executor(), accept_all(), log_, "accept"); }

void Listener::stop() {
  ErrorCode ignored;
  acceptor_.close(ignored);
  pause_.cancel();
  for (Connection* connection : open_) connection->finish();
}

void Listener::cut_all() {
  for (Connection* connection : open_) connection->cut();
}

Task<> Listener::accept_all() {
  while (acceptor_.is_open()) {
    asio::ip::tcp::endpoint peer;
    auto [error, socket] = co_await acceptor_.async_accept(peer, kAwait);
    if (!error) {
      welcome(std::move(socket), peer);
    } else if (acceptor_.is_open()) {
      log_.warn("accept_failed", {{"reason", error.message()}});
      pause_.expires_after(kPauseAfterFailure);
      co_await pause_.async_wait(kAwait);
    }
  }
}

void Listener::welcome(Socket socket, const asio::ip::tcp::endpoint& peer) {
  const std::string address = peer.address().to_string();
  ConnectionCount::Place place = count_.enter(address);
  if (!place) {
    ++context_.metrics.connections_turned_away;
    return;  // closes the socket
  }
  ++context_.metrics.connections_accepted;
  ErrorCode ignored;
  socket.set_option(asio::ip::tcp::no_delay(true), ignored);
  spawn(loop_.get_executor(), serve(std::make_unique<Connection>(std::move(socket), address, std::move(place), context_)), log_, "http");
}

Task<> Listener::serve(std::unique_ptr<Connection> connection) {
  open_.insert(connection.get());
  // An exception must not leave a dangling pointer behind.
  struct Leave {
    Listener& listener;
    Connection* connection;
    ~Leave() { listener.open_.erase(connection); }
  } leave{*this, connection.get()};
  co_await connection->run();
}

}  // namespace foyer::server

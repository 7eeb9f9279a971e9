#include "server/http/connection.h"

#include <vector>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace foyer::server {
namespace {

Response response_to(ErrorCode error) {
  if (error == http::error::header_limit) {
    return error_response(http::status::request_header_fields_too_large, "The request's header is larger than 8 kB.");
  }
  if (error == http::error::body_limit) {
    return error_response(http::status::payload_too_large, "The request's body is larger than it may be.");
  }
  return error_response(http::status::bad_request, "The request is not HTTP.");
}

bool is_protocol_error(ErrorCode error) {
  return error.category() == http::make_error_code(http::error::bad_method).category() && error != http::error::end_of_stream &&
         error != http::error::partial_message;
}

}  // namespace

Connection::Connection(Socket socket, std::string peer, ConnectionCount::Place place, const HttpContext& context)
    : socket_(std::move(socket)), peer_(std::move(peer)), place_(std::move(place)), context_(context),
      timeout_(context.wheel, [this] { cut(); }) {}

Task<> Connection::run() {
  while (co_await serve_one()) {
  }
  ErrorCode ignored;
  if (socket_.is_open()) socket_.shutdown(Socket::shutdown_send, ignored);
}

void Connection::finish() {
  finishing_ = true;
  if (idle_) cut();
}

void Connection::cut() {
  ErrorCode ignored;
  socket_.close(ignored);
}

Task<bool> Connection::serve_one() {
  Parser parser;
  parser.header_limit(kMaxHeaderBytes);
  parser.body_limit(boost::none);  // the header decides on it
  if (!co_await read_header(parser)) co_return false;
  Request request;
  request.message.base() = parser.get().base();
  request.address = peer_;
  believe_proxy(request);
  std::optional<Response> wrong = read_address(request);
  const bool wants_socket = boost::beast::websocket::is_upgrade(parser.get());
  BodyRoom room;
  if (!wants_socket) {
    auto admitted = room_for_body(request, parser);
    if (Response* const refusal = std::get_if<Response>(&admitted)) co_return co_await turn_away(std::move(*refusal));
    room = std::move(std::get<BodyRoom>(admitted));
    if (!co_await read_body(parser, room.max_bytes)) co_return false;
  }
  request.message = parser.release();
  ++context_.metrics.requests;
  const bool keep_alive = request.message.keep_alive() && !finishing_;
  const bool is_head = request.message.method() == http::verb::head;
  if (wrong) co_return co_await write(std::move(*wrong), is_head) && keep_alive;
  if (wants_socket) {
    if (hand_over(std::move(request))) co_return false;
    co_await write(std::move(*upgrade_refusal_), is_head);
    co_return false;
  }
  Response response = co_await context_.router.handle(request);
  if (!keep_alive) response.with("Connection", "close");
  co_return co_await write(std::move(response), is_head) && keep_alive && !finishing_;
}

Task<bool> Connection::read_header(Parser& parser) {
  timeout_.set(kHeaderTimeout);
  idle_ = true;
  const auto [error, bytes] = co_await http::async_read_header(socket_, buffer_, parser, kAwait);
  idle_ = false;
  timeout_.unset();
  if (error) co_return co_await refuse(error);
  co_return true;
}

// Path and query, of the header alone. What is wrong with them; then there is no path.
std::optional<Response> Connection::read_address(Request& request) const {
  const auto target = request.message.target();
  const Status status = read_target({target.data(), target.size()}, request);
  const bool is_below = status.ok() && strip_prefix(context_.prefix, request);
  if (is_below) return std::nullopt;
  request.path.clear();
  if (status.ok()) return error_response(http::status::not_found, "There is nothing at this address.");
  return error_response(http::status::bad_request, status.error().message);
}

std::variant<BodyRoom, Response> Connection::room_for_body(const Request& request, const Parser& parser) const {
  BodyRoom room{kMaxBodyBytes, nullptr};
  if (const Admit* const admit = context_.router.admission(request.message.method(), request.path)) {
    auto admitted = (*admit)(request);
    if (Response* const refusal = std::get_if<Response>(&admitted)) return std::move(*refusal);
    room = std::move(std::get<BodyRoom>(admitted));
  }
  if (const auto length = parser.content_length(); length && *length > room.max_bytes) return response_to(http::error::body_limit);
  return room;
}

// Answers a request whose body nobody wants. A peer that is still sending it would lose the answer if the socket were closed at
// once, so what comes is read away for a while.
Task<bool> Connection::turn_away(Response response) {
  response.with("Connection", "close");
  if (!co_await write(std::move(response), false)) co_return false;
  ErrorCode ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  timeout_.set(kBodyTimeout);
  std::vector<char> away(std::size_t{64} * 1024);
  for (bool more = true; more;) {
    const auto [error, bytes] = co_await socket_.async_read_some(asio::buffer(away), kAwait);
    more = !error;
  }
  timeout_.unset();
  co_return false;
}

Task<bool> Connection::read_body(Parser& parser, std::uint64_t max_bytes) {
  parser.body_limit(max_bytes);
  timeout_.set(kBodyTimeout + std::chrono::seconds(max_bytes / kSlowestBytesPerSecond));
  const auto [error, bytes] = co_await http::async_read(socket_, buffer_, parser, kAwait);
  timeout_.unset();
  if (error) co_return co_await refuse(error);
  co_return true;
}

// Says what was wrong where the peer spoke badly; a peer that has left or was too slow hears nothing.
Task<bool> Connection::refuse(ErrorCode error) {
  if (!is_protocol_error(error)) co_return false;
  Response response = response_to(error);
  response.with("Connection", "close");
  co_await write(std::move(response), false);
  co_return false;
}

Task<bool> Connection::write(Response response, bool is_head) {
  const std::string empty;
  const std::string& body = response.body ? *response.body : empty;
  http::response<http::span_body<const char>> message(response.status, 11);
  for (const auto& [name, value] : response.headers) message.insert(name, value);
  message.set("X-Content-Type-Options", "nosniff");
  message.set("Referrer-Policy", "strict-origin-when-cross-origin");
  message.body() = {body.data(), body.size()};
  if (response.status != http::status::not_modified) message.content_length(body.size());
  http::response_serializer<http::span_body<const char>> serializer(message);
  timeout_.set(kWriteTimeout);
  if (is_head) {
    serializer.split(true);
    const auto [error, bytes] = co_await http::async_write_header(socket_, serializer, kAwait);
    timeout_.unset();
    co_return !error;
  }
  const auto [error, bytes] = co_await http::async_write(socket_, serializer, kAwait);
  timeout_.unset();
  co_return !error;
}

bool Connection::hand_over(Request request) {
  std::variant<Response, TakeOver> answer =
      finishing_ ? error_response(http::status::service_unavailable, "The relay is shutting down.")
                 : context_.router.handle_upgrade(request);
  if (const TakeOver* take_over = std::get_if<TakeOver>(&answer)) {
    (*take_over)(std::move(socket_), std::move(request), std::move(place_));
    return true;
  }
  upgrade_refusal_ = std::get<Response>(std::move(answer));
  upgrade_refusal_->with("Connection", "close");
  return false;
}

// The last address of the list is the one that the proxy itself has seen.
void Connection::believe_proxy(Request& request) const {
  if (context_.trusted_proxy.empty() || peer_ != context_.trusted_proxy) return;
  std::string_view list = request.header("X-Forwarded-For");
  if (const std::size_t comma = list.rfind(','); comma != std::string_view::npos) list.remove_prefix(comma + 1);
  while (list.starts_with(' ')) list.remove_prefix(1);
  if (!list.empty()) request.address = list;
}

}  // namespace foyer::server

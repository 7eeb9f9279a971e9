// One HTTP/1.1 connection: reads requests within their bounds, has them answered, writes the answers, until the peer leaves, is
// too slow, or asks for a WebSocket, which takes the socket over.
// Thread rule: the event loop's thread only.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include "server/http/router.h"
#include "server/loop/timer_wheel.h"
#include "server/metrics/metrics.h"

namespace foyer::server {

inline constexpr std::uint32_t kMaxHeaderBytes = 8 * 1024;
inline constexpr std::uint64_t kMaxBodyBytes = 64 * 1024;
// For the whole of a request's header, however slowly it trickles; so also how long a connection may be idle.
inline constexpr std::chrono::seconds kHeaderTimeout{30};
inline constexpr std::chrono::seconds kBodyTimeout{15};
inline constexpr std::uint64_t kSlowestBytesPerSecond = 20'000;  // of a body that has room to be large
inline constexpr std::chrono::seconds kWriteTimeout{60};  // 3 MB at 50 kB a second

// What every connection shares. All of it must outlive the connections.
struct HttpContext {
  const Router& router;
  TimerWheel& wheel;
  Metrics& metrics;
  std::string trusted_proxy;
  std::string prefix;  // every path is below it
};

class Connection {
 public:
  Connection(Socket socket, std::string peer, ConnectionCount::Place place, const HttpContext& context);

  // Until the connection is over or has become a WebSocket.
  Task<> run();

  // The answer under way is the last one; with none under way the connection ends now.
  void finish();
  void cut();

 private:
  using Parser = http::request_parser<http::string_body>;

  Task<bool> serve_one();
  Task<bool> read_header(Parser& parser);
  [[nodiscard]] std::optional<Response> read_address(Request& request) const;
  [[nodiscard]] std::variant<BodyRoom, Response> room_for_body(const Request& request, const Parser& parser) const;
  Task<bool> read_body(Parser& parser, std::uint64_t max_bytes);
  Task<bool> turn_away(Response response);
  Task<bool> refuse(ErrorCode error);
  Task<bool> write(Response response, bool is_head);
  bool hand_over(Request request);
  void believe_proxy(Request& request) const;

  Socket socket_;
  std::string peer_;
  ConnectionCount::Place place_;
  const HttpContext& context_;
  TimerWheel::Timer timeout_;
  boost::beast::flat_buffer buffer_{kMaxHeaderBytes + kMaxBodyBytes};
  std::optional<Response> upgrade_refusal_;
  bool idle_ = false;
  bool finishing_ = false;
};

}  // namespace foyer::server

// A browser's side of HTTP and of a WebSocket, as far as tests need it. Every wait ends after ten seconds and fails the test.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace foyer {

using nlohmann::json;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

inline constexpr std::chrono::seconds kPatience{10};

inline boost::asio::ip::tcp::socket connect_to(boost::asio::io_context& loop, std::uint16_t port) {
  boost::asio::ip::tcp::socket socket(loop);
  socket.connect({boost::asio::ip::make_address("127.0.0.1"), port});
  return socket;
}

struct Reply {
  int status = 0;
  std::string body;
  std::map<std::string, std::string> headers;

  [[nodiscard]] json parsed() const { return json::parse(body); }
  // "foyer_session=…", to be sent back.
  [[nodiscard]] std::string cookie() const {
    const auto found = headers.find("Set-Cookie");
    return found == headers.end() ? "" : found->second.substr(0, found->second.find(';'));
  }
};

using Headers = std::map<std::string, std::string>;

// Sends these bytes and reads one answer.
inline Reply exchange(std::uint16_t port, const std::string& bytes, bool is_head = false) {
  boost::asio::io_context loop;
  auto socket = connect_to(loop, port);
  boost::asio::write(socket, boost::asio::buffer(bytes));
  boost::beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.skip(is_head);
  bool done = false;
  http::async_read(socket, buffer, parser, [&](boost::system::error_code error, std::size_t) { done = !error; });
  loop.run_for(kPatience);
  REQUIRE(done);
  Reply reply{static_cast<int>(parser.get().result_int()), parser.get().body(), {}};
  for (const auto& field : parser.get()) reply.headers.emplace(std::string(field.name_string()), std::string(field.value()));
  return reply;
}

inline Reply ask(std::uint16_t port, const std::string& method, const std::string& target, const Headers& headers = {},
                 const std::string& body = "") {
  std::string bytes = method + " " + target + " HTTP/1.1\r\nHost: relay\r\nConnection: close\r\n";
  for (const auto& [name, value] : headers) bytes += name + ": " + value + "\r\n";
  if (!body.empty()) bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return exchange(port, bytes + "\r\n" + body, method == "HEAD");
}

class WebSocketClient {
 public:
  // status() says whether it was let in: 101.
  WebSocketClient(std::uint16_t port, const std::string& target, const Headers& headers) : stream_(connect_to(*loop_, port)) {
    stream_.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
      for (const auto& [name, value] : headers) request.set(name, value);
    }));
    websocket::response_type response;
    boost::system::error_code error;
    stream_.handshake(response, "relay", target, error);
    status_ = static_cast<int>(response.result_int());
  }

  [[nodiscard]] int status() const noexcept { return status_; }

  void send(const json& frame) { send_text(frame.dump()); }
  void send_text(const std::string& text) {
    boost::system::error_code ignored;  // what matters is what the relay answers
    stream_.write(boost::asio::buffer(text), ignored);
  }

  // The first frame of this type that has come or comes; others are kept for later.
  json next(const std::string& type) {
    for (;;) {
      for (auto frame = inbox_.begin(); frame != inbox_.end(); ++frame) {
        if ((*frame)["type"] != type) continue;
        json found = std::move(*frame);
        inbox_.erase(frame);
        return found;
      }
      INFO("waiting for " << type);
      REQUIRE(read_one());
    }
  }

  // The next entry of a conversation's log whose body is of this type.
  json next_entry(const std::string& body_type) {
    for (;;) {
      json frame = next("entry");
      if (frame["entry"]["body"]["type"] == body_type) return frame;
    }
  }

  [[nodiscard]] std::size_t unread(const std::string& type) const {
    std::size_t count = 0;
    for (const json& frame : inbox_) count += frame["type"] == type;
    return count;
  }

  // Reads until the relay closes: with which code.
  std::uint16_t closed_with() {
    while (read_one()) {
    }
    return static_cast<std::uint16_t>(stream_.reason().code);
  }

  void close() {
    boost::system::error_code ignored;
    stream_.close(websocket::close_code::normal, ignored);
  }

  // As a lost network does it: without a word.
  void drop() {
    boost::system::error_code ignored;
    stream_.next_layer().close(ignored);
  }

 private:
  bool read_one() {
    boost::beast::flat_buffer buffer;
    std::optional<bool> read;
    stream_.async_read(buffer, [&](boost::system::error_code error, std::size_t) { read = !error; });
    loop_->restart();
    loop_->run_for(kPatience);
    REQUIRE(read.has_value());
    if (*read) inbox_.push_back(json::parse(boost::beast::buffers_to_string(buffer.data())));
    return *read;
  }

  std::unique_ptr<boost::asio::io_context> loop_ = std::make_unique<boost::asio::io_context>();
  websocket::stream<boost::asio::ip::tcp::socket> stream_;
  int status_ = 0;
  std::deque<json> inbox_;
};

}  // namespace foyer

#include "imgui/example/relay.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <nlohmann/json.hpp>

namespace foyer::example {
namespace {

namespace http = boost::beast::http;

constexpr std::uint64_t kMaxBytes = 16 * 1024 * 1024;

Result<std::string> get(const Address& relay, const std::string& path) {
  boost::asio::io_context loop;
  boost::beast::tcp_stream stream(loop);
  boost::system::error_code error;
  const auto places = boost::asio::ip::tcp::resolver(loop).resolve(relay.host, relay.port, error);
  if (!error) stream.connect(places, error);
  http::request<http::empty_body> request(http::verb::get, path, 11);
  request.set(http::field::host, relay.host + ":" + relay.port);
  if (!error) http::write(stream, request, error);
  boost::beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.body_limit(kMaxBytes);
  if (!error) http::read(stream, buffer, parser, error);
  if (error) return Error{relay.host + ":" + relay.port + path + ": " + error.message()};
  if (parser.get().result() != http::status::ok) return Error{path + ": " + parser.get().body()};
  return std::move(parser.get().body());
}

}  // namespace

Result<std::vector<std::uint8_t>> fetch_pack(const Address& relay, const std::string& site) {
  const auto described = get(relay, "/v1/site?site=" + site);
  if (!described) return described.error();
  const auto json = nlohmann::json::parse(*described, nullptr, false);
  if (!json.is_object() || !json.contains("pack")) return Error{"The relay names no pack for this site."};
  const auto pack = get(relay, json["pack"].get<std::string>());
  if (!pack) return pack.error();
  return std::vector<std::uint8_t>(pack->begin(), pack->end());
}

}  // namespace foyer::example

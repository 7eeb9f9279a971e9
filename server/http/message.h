// One request and its answer, as handlers see them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "base/result.h"

namespace foyer::server {

namespace http = boost::beast::http;

struct Request {
  http::request<http::string_body> message;
  std::string path;                          // decoded, without the query
  std::map<std::string, std::string> query;  // decoded
  std::string address;                       // the peer's, or what the trusted proxy says it is

  // Empty where it is absent.
  [[nodiscard]] std::string_view header(std::string_view name) const {
    const auto value = message[{name.data(), name.size()}];
    return {value.data(), value.size()};
  }
  // Empty where it is absent.
  [[nodiscard]] std::string query_value(const std::string& name) const {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
  }
};

struct Response {
  http::status status = http::status::ok;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body;  // shared with what is served from memory; null: empty

  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

[[nodiscard]] Response text_response(http::status status, std::string text);
[[nodiscard]] Response json_response(http::status status, std::string json);
[[nodiscard]] Response error_response(http::status status, std::string_view sentence);  // {"error": sentence}
[[nodiscard]] Response retry_later(http::status status, std::string_view sentence, std::int64_t wait_ms);  // with Retry-After
[[nodiscard]] Response redirect_to(std::string location);

// Splits and decodes a request's target. Errors: not a path, a broken escape, a zero byte.
[[nodiscard]] Status read_target(std::string_view target, Request& request);

// Takes the prefix ("/help", or nothing) off the request's path; false where the path is not below it.
[[nodiscard]] bool strip_prefix(std::string_view prefix, Request& request);

// The value of a cookie in a Cookie header; empty where it is absent.
[[nodiscard]] std::string_view cookie(std::string_view header, std::string_view name) noexcept;

// Whether an Accept-Encoding header allows brotli (RFC 9110, section 12.5.3).
[[nodiscard]] bool accepts_brotli(std::string_view header) noexcept;

// Whether an If-None-Match header names this entity tag (RFC 9110, section 13.1.2).
[[nodiscard]] bool names_etag(std::string_view header, std::string_view etag) noexcept;

}  // namespace foyer::server

#include "server/http/message.h"

#include <optional>

#include <nlohmann/json.hpp>

namespace foyer::server {
namespace {

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Calls visit with each trimmed part of the list until it returns true; whether any did.
template <class Visit>
bool any_part(std::string_view list, char separator, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    if (visit(trimmed(list.substr(0, end)))) return true;
    if (end == std::string_view::npos) return false;
    list.remove_prefix(end + 1);
  }
  return false;
}

int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

enum class Plus { kIsPlus, kIsSpace };

std::optional<std::string> decoded(std::string_view text, Plus plus) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '+' && plus == Plus::kIsSpace) c = ' ';
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (c == '\0') return std::nullopt;
    out += c;
  }
  return out;
}

Response with_body(http::status status, std::string type, std::string body) {
  Response response;
  response.status = status;
  response.body = std::make_shared<const std::string>(std::move(body));
  response.with("Content-Type", std::move(type)).with("Cache-Control", "no-store");
  return response;
}

}  // namespace

Response text_response(http::status status, std::string text) {
  return with_body(status, "text/plain; charset=utf-8", std::move(text));
}

Response json_response(http::status status, std::string json) {
  return with_body(status, "application/json", std::move(json));
}

Response error_response(http::status status, std::string_view sentence) {
  return json_response(status, nlohmann::json{{"error", std::string(sentence)}}.dump());
}

// RFC 9110, section 10.2.3: whole seconds.
Response retry_later(http::status status, std::string_view sentence, std::int64_t wait_ms) {
  return error_response(status, sentence).with("Retry-After", std::to_string((wait_ms + 999) / 1000));
}

Response redirect_to(std::string location) {
  Response response = text_response(http::status::found, "See " + location + "\n");
  response.with("Location", std::move(location));
  return response;
}

Status read_target(std::string_view target, Request& request) {
  if (!target.starts_with('/')) return Error{"The address must begin with a slash."};
  const std::size_t mark = target.find('?');
  const std::optional<std::string> path = decoded(target.substr(0, mark), Plus::kIsPlus);
  if (!path) return Error{"The address has a broken escape."};
  request.path = *path;
  if (mark == std::string_view::npos) return {};
  const bool broken = any_part(target.substr(mark + 1), '&', [&request](std::string_view part) {
    const std::size_t equals = part.find('=');
    const auto name = decoded(part.substr(0, equals), Plus::kIsSpace);
    const auto value = decoded(equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1), Plus::kIsSpace);
    if (name && value) request.query.emplace(*name, *value);
    return !name || !value;
  });
  return broken ? Status(Error{"The query has a broken escape."}) : Status();
}

bool strip_prefix(std::string_view prefix, Request& request) {
  const std::string& path = request.path;
  if (!path.starts_with(prefix) || path.size() == prefix.size() || path[prefix.size()] != '/') return false;
  request.path.erase(0, prefix.size());
  return true;
}

std::string_view cookie(std::string_view header, std::string_view name) noexcept {
  std::string_view value;
  any_part(header, ';', [&](std::string_view part) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || part.substr(0, equals) != name) return false;
    value = part.substr(equals + 1);
    return true;
  });
  return value;
}

bool accepts_brotli(std::string_view header) noexcept {
  return any_part(header, ',', [](std::string_view coding) {
    const std::size_t end = coding.find(';');
    if (trimmed(coding.substr(0, end)) != "br") return false;
    if (end == std::string_view::npos) return true;
    // Only a weight of zero says no: q=0, q=0.0, q=0.00, q=0.000.
    const std::string_view weight = trimmed(coding.substr(end + 1));
    return !weight.starts_with("q=0") || weight.find_first_not_of("0.", 2) != std::string_view::npos;
  });
}

bool names_etag(std::string_view header, std::string_view etag) noexcept {
  return any_part(header, ',', [etag](std::string_view one) {
    if (one.starts_with("W/")) one.remove_prefix(2);
    return one == etag || one == "*";
  });
}

}  // namespace foyer::server

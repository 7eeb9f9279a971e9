#include "server/config/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <boost/asio/ip/address.hpp>

#include "server/origin/origin.h"

namespace foyer::server {
namespace {

template <class Number>
Status read_number(std::string_view text, Number most, Number& out) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > most) {
    return Error{"must be a whole number from 0 to " + std::to_string(most)};
  }
  out = value;
  return {};
}

Status set_address(std::string& out, std::string_view text) {
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address(std::string(text), error);
  if (error) return Error{"must have an IP address, such as 127.0.0.1 or 0.0.0.0"};
  out = address.to_string();
  return {};
}

Status set_listen(Settings& settings, std::string_view value) {
  const std::size_t colon = value.rfind(':');
  if (colon == std::string_view::npos) return Error{"must be ADDRESS:PORT"};
  std::string_view host = value.substr(0, colon);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  if (Status status = set_address(settings.address, host); !status) return status;
  return read_number<std::uint16_t>(value.substr(colon + 1), 65535, settings.port);
}

Status set_port(Settings& settings, std::string_view value) {
  return value.empty() ? Status{} : read_number<std::uint16_t>(value, 65535, settings.port);
}

Status set_public_origin(Settings& settings, std::string_view value) {
  if (!value.empty()) {
    if (Status status = check_origin(value); !status) return status;
  }
  settings.public_origin = value;
  return {};
}

Status set_prefix(Settings& settings, std::string_view value) {
  const auto is_allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/'; };
  const bool empty_part = value.find("//") != std::string_view::npos || value.ends_with('/');
  if (!value.empty() && (!value.starts_with('/') || empty_part || !std::all_of(value.begin(), value.end(), is_allowed))) {
    return Error{"must be a path such as /help, in small letters, digits, - and _"};
  }
  settings.prefix = value;
  return {};
}

Status set_trusted_proxy(Settings& settings, std::string_view value) {
  return value.empty() ? Status{} : set_address(settings.trusted_proxy, value);
}

template <std::string Settings::* folder>
Status set_folder(Settings& settings, std::string_view value) {
  if (value.empty()) return Error{"must name a folder"};
  settings.*folder = value;
  return {};
}

template <std::size_t Settings::* number>
Status set_count(Settings& settings, std::string_view value) {
  constexpr std::size_t kMost = 1'000'000;
  return read_number<std::size_t>(value, kMost, settings.*number);
}

constexpr auto kText = Field::Kind::kText;
constexpr auto kPath = Field::Kind::kPath;

constexpr std::array kFields = {
    Field{"listen", kText, "127.0.0.1:8080", "ADDRESS:PORT to listen on; port 0: any that is free", set_listen},
    Field{"port", kText, "", "the port alone, over that of --listen", set_port},
    Field{"data", kPath, "data", "folder of the database; made when it is missing", set_folder<&Settings::data_folder>},
    Field{"web", kPath, "build/web", "folder of the built pages and scripts", set_folder<&Settings::web_folder>},
    Field{"assets", kPath, "assets", "folder of phrases and training texts", set_folder<&Settings::assets_folder>},
    Field{"public_origin", kText, "", "https://HOST as browsers see it, when a reverse proxy stands in front", set_public_origin},
    Field{"prefix", kText, "", "path that everything is below, such as /help; ad blockers know those that many sites share", set_prefix},
    Field{"trusted_proxy", kText, "", "IP address whose X-Forwarded-For is believed", set_trusted_proxy},
    // 10,000 idle sockets take about 75 MB.
    Field{"max_connections", kText, "10000", "sockets open at once", set_count<&Settings::max_connections>},
    // An office or a mobile carrier shares one address.
    Field{"max_connections_per_address", kText, "200", "sockets open at once from one address",
          set_count<&Settings::max_connections_per_address>},
};

}  // namespace

std::span<const Field> fields() noexcept { return kFields; }

std::string flag_of(const Field& field) {
  std::string flag = "--";
  for (const char c : field.name) flag += c == '_' ? '-' : c;
  return flag;
}

std::string environment_of(const Field& field) {
  std::string name = "FOYER_";
  for (const char c : field.name) name += c == '_' ? '_' : static_cast<char>(c - 'a' + 'A');
  return name;
}

}  // namespace foyer::server

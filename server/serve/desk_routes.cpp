#include "server/serve/desk_routes.h"

#include <charconv>
#include <optional>

#include "protocol/protocol_json.gen.h"
#include "server/loop/await_callback.h"

namespace foyer::server {
namespace {

Response not_signed_in() { return error_response(http::status::unauthorized, "Please log in."); }

// A time in milliseconds since 1970 that a browser can say.
std::optional<std::int64_t> time_of(const std::string& text) {
  constexpr std::int64_t kMostMs = 8'640'000'000'000'000;  // ECMA-262, the largest Date
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > kMostMs) return std::nullopt;
  return value;
}

Response list_sites(const Request& request, const Sites& sites, Gate& gate, const std::string& relay) {
  if (!gate.signed_in(request)) return not_signed_in();
  nlohmann::json list = nlohmann::json::array();
  for (const Site& site : sites.all()) {
    const std::string tag = "<script async src=\"" + relay + "/foyer.js\" data-site=\"" + site.settings.key + "\"></script>";
    list.push_back({{"key", site.settings.key}, {"name", site.settings.name}, {"origins", site.origins.list()}, {"tag", tag},
                    {"max_file_bytes", site.settings.max_file_bytes}});
  }
  return json_response(http::status::ok, list.dump());
}

Task<Response> report(const Request& request, Gate& gate, reports::Reporter& reporter) {
  if (!gate.signed_in(request)) co_return not_signed_in();
  const auto from = time_of(request.query_value("from"));
  const auto to = time_of(request.query_value("to"));
  if (!from || !to || *from > *to) {
    co_return error_response(http::status::bad_request, "from and to must be times in milliseconds, from the earlier one.");
  }
  const reports::Question question{*from, *to, request.query_value("site")};
  // Named, for the reason that await_callback.h gives.
  auto make = [&reporter, question](auto done) { reporter.make(question, std::move(done)); };
  const auto result = co_await await_callback<Result<protocol::Report>>(std::move(make));
  if (!result) co_return error_response(http::status::service_unavailable, "The relay cannot make a report now.");
  co_return json_response(http::status::ok, write_json(*result));
}

}  // namespace

void add_desk_routes(Router& router, const Sites& sites, Gate& gate, reports::Reporter& reporter,
                     const AllowedOrigins& own) {
  const std::string relay = own.list().front();
  router.answer(http::verb::get, "/v1/sites",
                [&sites, &gate, relay](const Request& request) { return list_sites(request, sites, gate, relay); });
  router.add(http::verb::get, "/v1/report",
             [&gate, &reporter](const Request& request) { return report(request, gate, reporter); });
}

}  // namespace foyer::server

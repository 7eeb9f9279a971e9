#include "server/serve/desk_routes.h"

#include <charconv>
#include <optional>

#include "protocol/protocol_json.gen.h"
#include "server/auth/site_secrets.h"
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

std::string tag(const std::string& loader, const std::string& key, const std::string& more) {
  return "<script async src=\"" + loader + "\" data-site=\"" + key + "\"" + more + "></script>";
}

// The tag, and the same with a loader that never changes (W3C Subresource Integrity): its page gets a new one by the owner's hand.
// A site's secret is for owners alone.
Response list_sites(const Request& request, Gate& gate, store::Store& store, const TagSource& tags) {
  const auto who = gate.signed_in(request);
  if (!who) return not_signed_in();
  const bool is_owner = who->account.role == protocol::Role::kOwner;
  const std::string pin = " crossorigin=\"anonymous\" integrity=\"" + tags.pages.loader_integrity() + "\"";
  nlohmann::json list = nlohmann::json::array();
  for (const Site& site : tags.sites.all()) {
    const std::string& key = site.settings.key;
    list.push_back({{"key", key},
                    {"name", site.settings.name},
                    {"origins", site.origins.list()},
                    {"max_file_bytes", site.settings.max_file_bytes},
                    {"tag", tag(tags.address + "/foyer.js", key, "")},
                    {"pinned_tag", tag(tags.address + tags.pages.loader(), key, pin)}});
    const auto secret = is_owner ? site_secret(store.reader(), key) : Result<std::string>(std::string());
    if (secret && !secret->empty()) list.back()["secret"] = *secret;
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

void add_desk_routes(Router& router, Gate& gate, store::Store& store, reports::Reporter& reporter, TagSource tags) {
  router.answer(http::verb::get, "/v1/sites", [&gate, &store, tags = std::move(tags)](const Request& request) {
    return list_sites(request, gate, store, tags);
  });
  router.add(http::verb::get, "/v1/report",
             [&gate, &reporter](const Request& request) { return report(request, gate, reporter); });
}

}  // namespace foyer::server

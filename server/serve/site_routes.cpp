#include "server/serve/site_routes.h"

#include "base/ulid.h"
#include "knowledge/compile.h"
#include "protocol/protocol_json.gen.h"
#include "server/auth/read_texts.h"
#include "server/config/hours.h"
#include "server/loop/clock.h"
#include "server/reports/tally.h"
#include "server/serve/frame_page.h"
#include "server/auth/await_write.h"
#include "server/serve/cors.h"

namespace foyer::server {
namespace {

Result<protocol::Tally> read_tally(std::string_view body) {
  const auto parsed = nlohmann::json::parse(body, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) return Error{"The body is not a JSON object."};
  JsonReader reader;
  protocol::Tally tally;
  if (const auto* from = reader.field(parsed, "tally", JsonReader::Presence::kRequired)) read_json(reader, *from, tally);
  if (reader.failed()) return Error{"The body's field " + reader.problem() + "."};
  return tally;
}

}  // namespace

void SiteRoutes::add_to(Router& router) {
  router.answer(http::verb::get, "/v1/site", [this](const Request& request) { return describe(request); });
  router.answer(http::verb::get, "/frame", [this](const Request& request) { return frame(request); });
  router.answer(http::verb::options, "/v1/tally", [this](const Request& request) { return preflight(sites_, request, "Content-Type"); });
  router.add(http::verb::post, "/v1/tally", [this](const Request& request) { return count(request); });
}

// The site, or the answer to a wrong key or a wrong page. Browsers leave out Origin where a page asks its own relay.
std::variant<const Site*, Response> SiteRoutes::site_for(const Request& request, const std::string& key) {
  const Site* const site = sites_.find(key);
  if (site == nullptr) {
    metrics_.refused(protocol::Refusal::kUnknownSite);
    return error_response(http::status::not_found, "There is no site with this key.");
  }
  const std::string_view origin = request.header("Origin");
  if (!origin.empty() && !site->admits(origin)) {
    metrics_.refused(protocol::Refusal::kWrongOrigin);
    return error_response(http::status::forbidden, "This page is not one of the site's: add its origin to the site's settings.");
  }
  return site;
}

Response SiteRoutes::describe(const Request& request) {
  auto found = site_for(request, request.query_value("site"));
  if (auto* refusal = std::get_if<Response>(&found)) return std::move(*refusal);
  const Site& site = *std::get<const Site*>(found);
  if (pages_.widget().empty()) {
    return allow(error_response(http::status::service_unavailable, "The widget is not built."), request);
  }
  nlohmann::json body = {{"name", site.settings.name},
                               {"widget", pages_.widget()},
                               {"wasm", pages_.wasm()},
                               {"pack", packs_.path_of(site.settings.key)},
                               {"languages", languages_for(site.settings.key, pages_.languages())},
                               {"small_languages", small_languages_for(site.settings.key)},
                               {"max_file_bytes", site.settings.max_file_bytes}};
  if (!pages_.imgui().empty()) body["imgui"] = pages_.imgui();
  if (site.settings.hours) body["hours"] = to_json(*site.settings.hours);
  return allow(json_response(http::status::ok, body.dump()), request);
}

Response SiteRoutes::frame(const Request& request) {
  const Site* const site = sites_.find(request.query_value("site"));
  if (site == nullptr || pages_.embedded().empty()) {
    return text_response(http::status::not_found, "There is no site with this key, or the widget is not built.\n");
  }
  return frame_page(site->origins, pages_.embedded());
}

// The language packs that there are for the languages of the site's FAQ.
nlohmann::json SiteRoutes::languages_for(const std::string& key, const Paths& packs) const {
  nlohmann::json paths = nlohmann::json::object();
  for (const std::string& language : packs_.languages_of(key)) {
    if (const auto path = packs.find(language); path != packs.end()) paths[language] = path->second;
  }
  return paths;
}

// Where there is none, a message is judged as one in the language that any other falls back to.
nlohmann::json SiteRoutes::small_languages_for(const std::string& key) const {
  nlohmann::json paths = languages_for(key, pages_.small_languages());
  const auto fallback = pages_.small_languages().find(std::string(knowledge::kFallbackLanguage));
  if (paths.empty() && fallback != pages_.small_languages().end()) paths[fallback->first] = fallback->second;
  return paths;
}

Task<Response> SiteRoutes::count(const Request& request) {
  std::string key;
  std::string id;
  const Status read = read_texts(request.message.body(), {{"site", &key, 64}, {"id", &id, kUlidLength}});
  if (!read) co_return error_response(http::status::bad_request, read.error().message);
  auto found = site_for(request, key);
  if (auto* refusal = std::get_if<Response>(&found)) co_return std::move(*refusal);
  const auto tally = read_tally(request.message.body());
  if (!tally) co_return allow(error_response(http::status::bad_request, tally.error().message), request);
  if (!is_ulid(id)) co_return allow(error_response(http::status::bad_request, "The body's field id is not a ULID."), request);
  if (tallies_.take(request.address, now_ms()) > 0) {
    metrics_.refused(protocol::Refusal::kTooFast);
    co_return allow(error_response(http::status::too_many_requests, "That was too fast."), request);
  }
  // Named, for the reason that await_callback.h gives.
  store::Job job = [key, id, counts = *tally, now = now_ms()](store::Database& database) {
    return reports::store_tally(database, key, id, now, counts);
  };
  const store::Written written = co_await await_write(store_, std::move(job));
  if (!written.ok()) co_return allow(error_response(http::status::service_unavailable, "The relay cannot store it now."), request);
  co_return allow(json_response(http::status::ok, "{}"), request);
}

}  // namespace foyer::server

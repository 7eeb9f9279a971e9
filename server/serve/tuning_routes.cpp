#include "server/serve/tuning_routes.h"

#include <memory>

#include "server/auth/await_write.h"
#include "server/config/tuning.h"

namespace foyer::server {
namespace {

Response store_failed() { return error_response(http::status::service_unavailable, "The relay cannot reach its store now."); }

Result<knowledge::Tuning> read_body(std::string_view body) {
  const auto parsed = nlohmann::json::parse(body, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) return Error{"The body is not a JSON object."};
  auto tuning = read_tuning(parsed);
  if (!tuning) return Error{"The body's field " + tuning.error().message + "."};
  return tuning;
}

}  // namespace

// Jobs are named before they are awaited, for the reason that await_callback.h gives.

void TuningRoutes::add_to(Router& router) {
  router.answer(http::verb::get, "/v1/tuning", [this](const Request& request) { return describe(request); });
  router.add(http::verb::put, "/v1/tuning", [this](const Request& request) { return save(request); });
  router.add(http::verb::delete_, "/v1/tuning", [this](const Request& request) { return forget(request); });
}

// The site and who asks, or the answer to who may not.
std::variant<TuningRoutes::Asked, Response> TuningRoutes::asked_by(const Request& request) {
  const auto who = context_.gate.signed_in(request);
  if (!who) return error_response(http::status::unauthorized, "Please log in.");
  if (who->account.role != protocol::Role::kOwner) return error_response(http::status::forbidden, "Only an owner may see and set this.");
  const Site* const site = context_.sites.find(request.query_value("site"));
  if (site == nullptr) return error_response(http::status::not_found, "There is no site with this key.");
  return Asked{*site, who->account.id};
}

Response TuningRoutes::describe(const Request& request) {
  auto asked = asked_by(request);
  if (auto* refusal = std::get_if<Response>(&asked)) return std::move(*refusal);
  return describe(std::get<Asked>(asked).site);
}

Response TuningRoutes::describe(const Site& site) {
  const auto saved = saved_tunings(context_.store.reader());
  if (!saved) return store_failed();
  const nlohmann::json body = {{"tuning", to_json(tuning_of(site.settings, *saved))},
                               {"configured", to_json(site.settings.tuning)},
                               {"saved", saved->contains(site.settings.key)}};
  return json_response(http::status::ok, body.dump());
}

Task<Response> TuningRoutes::save(const Request& request) {
  if (auto refusal = context_.gate.refuse_foreign_post(request)) co_return std::move(*refusal);
  auto asked = asked_by(request);
  if (auto* refusal = std::get_if<Response>(&asked)) co_return std::move(*refusal);
  const auto tuning = read_body(request.message.body());
  if (!tuning) co_return error_response(http::status::bad_request, tuning.error().message);
  co_return co_await change(std::get<Asked>(asked), *tuning);
}

Task<Response> TuningRoutes::forget(const Request& request) {
  if (auto refusal = context_.gate.refuse_foreign_page(request)) co_return std::move(*refusal);
  auto asked = asked_by(request);
  if (auto* refusal = std::get_if<Response>(&asked)) co_return std::move(*refusal);
  co_return co_await change(std::get<Asked>(asked), std::nullopt);
}

Task<Response> TuningRoutes::change(Asked asked, Wanted wanted) {
  const Turns::Turn turn = co_await context_.turns.wait();
  co_return co_await publish(asked, wanted);
}

// Compiled first: numbers that no pack could be made with are never stored.
Task<Response> TuningRoutes::publish(Asked asked, Wanted wanted) {
  const std::string& key = asked.site.settings.key;
  const knowledge::Tuning tuning = wanted.value_or(asked.site.settings.tuning);
  auto compile = [this, &site = asked.site, tuning] {
    return std::make_shared<CompiledSite>(compile_pack(site, context_.assets_folder, tuning));
  };
  const auto compiled = co_await run_on<std::shared_ptr<CompiledSite>>(context_.compiler, context_.loop, std::move(compile));
  if (!compiled->made) {
    ++context_.metrics.pack_compile_failures;
    const std::string& reason = compiled->made.error().message;
    context_.log.error("pack_kept", {{"site", key}, {"reason", reason}});
    co_return error_response(http::status::conflict, "The site's FAQ cannot be compiled any more: " + reason);
  }
  store::Job write = [key, wanted](store::Database& database) {
    return wanted ? save_tuning(database, key, *wanted) : forget_tuning(database, key);
  };
  const auto written = co_await await_write(context_.store, std::move(write));
  if (!written.ok()) co_return store_failed();
  context_.packs.put(key, std::move(*compiled->made));
  context_.log.info(wanted ? "tuning_saved" : "tuning_forgotten", {{"site", key}, {"agent", asked.agent}});
  co_return describe(asked.site);
}

}  // namespace foyer::server

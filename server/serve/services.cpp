#include "server/serve/services.h"

#include <boost/asio/post.hpp>

#include "server/loop/clock.h"
#include "server/serve/desk_routes.h"
#include "server/ws/endpoints.h"

namespace foyer::server {

Services::Services(const Ground& ground, const std::string& setup_token)
    : ground_(ground),
      sites_(ground.settings.sites, ground.own),
      pages_(ground.settings, packs_),
      conversations_(ground.store,
                     [this](std::string_view site, std::string_view locale, std::string_view text) {
                       return packs_.score(site, locale, text);
                     }),
      customers_(ground.store),
      hub_(ground.loop, ground.wheel, ground.store, conversations_, ground.metrics, ground.log),
      caretaker_(sites_, ground.store, conversations_, hub_, ground.log),
      caretaker_timer_(ground.wheel, [this] { look_around(); }),
      gate_(ground.store, ground.own, ground.settings.prefix),
      passwords_(ground.loop),
      auth_routes_(auth_context(), setup_token),
      site_routes_(sites_, packs_, pages_, ground.store, ground.metrics),
      file_routes_(ground.loop, sites_, gate_, ground.store, files_folder(ground.settings.data_folder)),
      turns_(ground.loop),
      tuning_routes_(tuning_context()),
      sessions_{{ground.wheel, ground.metrics, ground.log}, hub_, conversations_, customers_, ground.store, ground.store.epoch(), visitors_frames_} {}

AuthContext Services::auth_context() {
  return {ground_.store,
          gate_,
          passwords_,
          ground_.metrics,
          ground_.log,
          [this](std::int64_t agent) { return hub_.is_online(agent); },
          [this](const std::string& session) { hub_.end_session(session); }};
}

TuningContext Services::tuning_context() {
  return {ground_.loop,  compiler_,       turns_,     sites_,         packs_, gate_,
          ground_.store, ground_.metrics, ground_.log, ground_.settings.assets_folder};
}

Status Services::load() {
  if (Status status = pages_.load(); !status) return status;
  const auto saved = saved_tunings(ground_.store.reader());
  if (!saved) return saved.error();
  for (CompiledSite& compiled : compile_packs(sites_, ground_.settings.assets_folder, *saved)) {
    log_warnings(compiled);
    if (!compiled.made) return Error{"site " + compiled.site + ": " + compiled.made.error().message};
    packs_.put(compiled.site, std::move(*compiled.made));
  }
  return {};
}

void Services::reload() {
  if (std::exchange(reload_waits_, true)) return;
  turns_.take([this] {
    reload_waits_ = false;
    compile();
  });
}

void Services::compile() {
  auto saved = saved_tunings(ground_.store.reader());
  if (!saved) {
    ground_.log.error("packs_kept", {{"reason", saved.error().message}});
    return turns_.give_back();
  }
  asio::post(compiler_, [this, saved = std::move(*saved)] {
    auto compiled = std::make_shared<std::vector<CompiledSite>>(compile_packs(sites_, ground_.settings.assets_folder, saved));
    asio::post(ground_.loop, [this, compiled] { take(std::move(*compiled)); });
  });
}

void Services::take(std::vector<CompiledSite> compiled) {
  if (const Status status = pages_.load(); !status) ground_.log.error("pages_kept", {{"reason", status.error().message}});
  for (CompiledSite& one : compiled) {
    log_warnings(one);
    if (one.made) {
      packs_.put(one.site, std::move(*one.made));
    } else {
      ++ground_.metrics.pack_compile_failures;
      ground_.log.error("pack_kept", {{"site", one.site}, {"reason", one.made.error().message}});
    }
  }
  ground_.log.info("reloaded");
  turns_.give_back();
}

void Services::log_warnings(const CompiledSite& compiled) const {
  for (const std::string& warning : compiled.warnings) {
    ground_.log.warn("pack_warning", {{"site", compiled.site}, {"reason", warning}});
  }
}

void Services::add_to(Router& router) {
  router.answer(http::verb::get, "/healthz", [](const Request&) { return text_response(http::status::ok, "ok\n"); });
  router.answer(http::verb::get, "/metrics", [this](const Request&) { return text_response(http::status::ok, metrics_page()); });
  auth_routes_.add_to(router);
  site_routes_.add_to(router);
  file_routes_.add_to(router);
  tuning_routes_.add_to(router);
  add_desk_routes(router, gate_, ground_.store, ground_.reporter,
                  {sites_, pages_, ground_.own.list().front() + ground_.settings.prefix});
  add_websockets(router, sites_, gate_, sessions_);
  router.fallback([this](const Request& request) { return pages_.answer(request); });
}

void Services::look_around() {
  constexpr std::chrono::seconds kEvery{1};
  caretaker_.look(now_ms());
  caretaker_timer_.set(kEvery);
}

std::string Services::metrics_page() {
  Metrics& metrics = ground_.metrics;
  const store::WriterStats stats = ground_.store.writer().stats();
  metrics.connections_open = static_cast<std::int64_t>(ground_.connections.open());
  metrics.commits = stats.commits;
  metrics.writes_stored = stats.stored;
  metrics.writes_failed = stats.failed;
  metrics.disk_full = stats.disk_full;
  metrics.writes_waiting = static_cast<std::int64_t>(stats.queued);
  metrics.passwords_waiting = static_cast<std::int64_t>(passwords_.waiting());
  return print_metrics(metrics);
}

}  // namespace foyer::server

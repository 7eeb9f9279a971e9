// /v1/tuning?site=KEY, for owners: how sure the site's answers have to be. GET says it, PUT saves other numbers, DELETE goes back to
// the configuration's. Both answer once visitors are given the pack that was compiled so: what was asked for is then in place, or
// nothing has changed.
// Thread rule: the event loop's thread only.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "server/auth/gate.h"
#include "server/http/router.h"
#include "server/loop/run_on.h"
#include "server/loop/turns.h"
#include "server/metrics/log.h"
#include "server/metrics/metrics.h"
#include "server/sites/packs.h"
#include "server/store/store.h"

namespace foyer::server {

// What the routes need; all of it must outlive them.
struct TuningContext {
  asio::io_context& loop;
  asio::thread_pool& compiler;
  Turns& turns;  // whoever compiles packs has the turn, until they are in place
  const Sites& sites;
  Packs& packs;
  Gate& gate;
  store::Store& store;
  Metrics& metrics;
  const Log& log;
  const std::string& assets_folder;
};

class TuningRoutes {
 public:
  explicit TuningRoutes(const TuningContext& context) : context_(context) {}

  void add_to(Router& router);

 private:
  // What an owner may do to a site.
  struct Asked {
    const Site& site;
    std::int64_t agent;
  };
  using Wanted = std::optional<knowledge::Tuning>;  // none: the configuration's

  [[nodiscard]] std::variant<Asked, Response> asked_by(const Request& request);
  Response describe(const Request& request);
  Response describe(const Site& site);
  Task<Response> save(const Request& request);
  Task<Response> forget(const Request& request);
  Task<Response> change(Asked asked, Wanted wanted);
  Task<Response> publish(Asked asked, Wanted wanted);

  TuningContext context_;
};

}  // namespace foyer::server

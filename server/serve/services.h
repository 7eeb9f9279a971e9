// All that answers, put together: made once the relay knows its store and its own origins.
// Thread rule: the event loop's thread only.
#pragma once

#include <string>
#include <vector>

#include <boost/asio/thread_pool.hpp>

#include "server/auth/routes.h"
#include "server/reports/reporter.h"
#include "server/serve/file_routes.h"
#include "server/serve/pages.h"
#include "server/serve/site_routes.h"
#include "server/serve/tuning_routes.h"
#include "server/ws/caretaker.h"
#include "server/ws/frame_guard.h"
#include "server/ws/session_context.h"

namespace foyer::server {

// What the services stand on; all of it must outlive them.
struct Ground {
  asio::io_context& loop;
  TimerWheel& wheel;
  Metrics& metrics;
  const Log& log;
  const Settings& settings;
  const ConnectionCount& connections;
  store::Store& store;
  reports::Reporter& reporter;
  AllowedOrigins own;
};

class Services {
 public:
  // setup_token: see AuthRoutes.
  Services(const Ground& ground, const std::string& setup_token);

  // Errors: a FAQ that does not compile, a web folder that cannot be read.
  [[nodiscard]] Status load();
  // The same while serving, beside the loop: what is broken is logged and counted, and what was there before stays. Asked for
  // while one is under way, it is done once more.
  void reload();

  void add_to(Router& router);
  void start() { look_around(); }
  // Nothing more happens by itself.
  void stop() { caretaker_timer_.unset(); }

  [[nodiscard]] Hub& hub() noexcept { return hub_; }
  [[nodiscard]] bool pages_are_built() const noexcept { return pages_.are_built(); }

 private:
  void look_around();
  void compile();
  void take(std::vector<CompiledSite> compiled);
  void log_warnings(const CompiledSite& compiled) const;
  [[nodiscard]] std::string metrics_page();
  [[nodiscard]] AuthContext auth_context();
  [[nodiscard]] TuningContext tuning_context();

  Ground ground_;
  Sites sites_;
  Packs packs_;
  Pages pages_;
  conversations::Conversations conversations_;
  customers::Customers customers_;
  Hub hub_;
  Caretaker caretaker_;
  TimerWheel::Timer caretaker_timer_;
  Gate gate_;
  PasswordWorker passwords_;
  AuthRoutes auth_routes_;
  SiteRoutes site_routes_;
  FileRoutes file_routes_;
  Turns turns_;  // of those who put packs in place
  TuningRoutes tuning_routes_;
  KeyedBuckets visitors_frames_{kFramesOfAddress};
  SessionContext sessions_;
  bool reload_waits_ = false;
  asio::thread_pool compiler_{1};  // last: it uses the sites
};

}  // namespace foyer::server

// What sites' pages ask of the relay by HTTP: /v1/site, what to load, and /v1/tally, anonymous counts. Both answer pages on other
// origins, so both follow the Fetch standard's CORS protocol. And /frame, a page that they may show.
// Thread rule: the event loop's thread only.
#pragma once

#include <variant>

#include <nlohmann/json.hpp>

#include "server/limits/keyed_buckets.h"
#include "server/metrics/metrics.h"
#include "server/serve/pages.h"
#include "server/store/store.h"

namespace foyer::server {

class SiteRoutes {
 public:
  // All of these must outlive it.
  SiteRoutes(const Sites& sites, const Packs& packs, const Pages& pages, store::Store& store, Metrics& metrics)
      : sites_(sites), packs_(packs), pages_(pages), store_(store), metrics_(metrics) {}

  void add_to(Router& router);

 private:
  // One tally a conversation: a page makes a few an hour.
  static constexpr Rate kTallies{.burst = 30, .per_second = 0.5};

  Response describe(const Request& request);
  Response frame(const Request& request);
  [[nodiscard]] nlohmann::json languages_for(const std::string& key, const Paths& packs) const;
  [[nodiscard]] nlohmann::json small_languages_for(const std::string& key) const;
  Task<Response> count(const Request& request);
  [[nodiscard]] std::variant<const Site*, Response> site_for(const Request& request, const std::string& key);

  const Sites& sites_;
  const Packs& packs_;
  const Pages& pages_;
  store::Store& store_;
  Metrics& metrics_;
  KeyedBuckets tallies_{kTallies};
};

}  // namespace foyer::server

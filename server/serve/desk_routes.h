// What the agents' page asks beside its socket: /v1/sites and /v1/report.
#pragma once

#include "server/auth/gate.h"
#include "server/http/router.h"
#include "server/reports/reporter.h"
#include "server/serve/pages.h"
#include "server/sites/sites.h"
#include "server/store/store.h"

namespace foyer::server {

// What the tags that owners put on their pages are made of.
struct TagSource {
  const Sites& sites;
  const Pages& pages;
  std::string address;  // the relay's, with the prefix
};

// All of these must outlive the router, the tags' sites and pages too.
void add_desk_routes(Router& router, Gate& gate, store::Store& store, reports::Reporter& reporter, TagSource tags);

}  // namespace foyer::server

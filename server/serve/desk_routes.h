// What the agents' page asks beside its socket: /v1/sites and /v1/report.
#pragma once

#include "server/auth/gate.h"
#include "server/http/router.h"
#include "server/reports/reporter.h"
#include "server/sites/sites.h"
#include "server/store/store.h"

namespace foyer::server {

// All of these must outlive the router.
void add_desk_routes(Router& router, const Sites& sites, Gate& gate, store::Store& store, reports::Reporter& reporter,
                     const AllowedOrigins& own);

}  // namespace foyer::server

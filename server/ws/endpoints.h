// Who may open which WebSocket: /v1/visitor?site=KEY from one of the site's origins, /v1/agent from the relay's own page with an
// agent's cookie.
#pragma once

#include "server/auth/gate.h"
#include "server/http/router.h"
#include "server/sites/sites.h"
#include "server/ws/session_context.h"

namespace foyer::server {

// All of these must outlive the router.
void add_websockets(Router& router, const Sites& sites, Gate& gate, const SessionContext& context);

}  // namespace foyer::server

// Answers to pages on other origins (Fetch standard, "CORS protocol").
// Thread rule: pure.
#pragma once

#include <string_view>

#include "server/http/message.h"
#include "server/sites/sites.h"

namespace foyer::server {

// Lets the page that asked read the answer. REQUIRES: its origin may.
[[nodiscard]] Response allow(Response response, const Request& request);

// What a browser asks before it sends such headers. The site's key is in what follows, so that any site's page may go on to ask.
[[nodiscard]] Response preflight(const Sites& sites, const Request& request, std::string_view headers);

}  // namespace foyer::server

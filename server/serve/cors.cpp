#include "server/serve/cors.h"

namespace foyer::server {

Response allow(Response response, const Request& request) {
  const std::string_view origin = request.header("Origin");
  response.with("Vary", "Origin");
  if (origin.empty()) return response;
  response.with("Access-Control-Allow-Origin", std::string(origin)).with("Access-Control-Expose-Headers", "Retry-After");
  return response;
}

Response preflight(const Sites& sites, const Request& request, std::string_view headers) {
  Response response = text_response(http::status::no_content, "");
  for (const Site& site : sites.all()) {
    if (!site.origins.allows(request.header("Origin"))) continue;
    response.with("Access-Control-Allow-Headers", std::string(headers)).with("Access-Control-Max-Age", "86400");
    return allow(std::move(response), request);
  }
  return response;
}

}  // namespace foyer::server

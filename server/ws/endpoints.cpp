#include "server/ws/endpoints.h"

#include "server/ws/agent_session.h"
#include "server/ws/visitor_session.h"

namespace foyer::server {
namespace {

Response refuse(const SessionContext& context, const Request& request, http::status status, protocol::Refusal reason,
                std::string_view sentence) {
  context.channel.metrics.refused(reason);
  context.channel.log.warn("websocket_refused", {{"path", request.path}, {"reason", std::string(to_string(reason))},
                                                 {"origin", std::string(request.header("Origin"))}});
  return error_response(status, sentence);
}

std::variant<Response, TakeOver> open_visitor(const Request& request, const Sites& sites, const SessionContext& context) {
  const Site* const site = sites.find(request.query_value("site"));
  if (site == nullptr) {
    return refuse(context, request, http::status::not_found, protocol::Refusal::kUnknownSite, "There is no site with this key.");
  }
  if (!site->admits(request.header("Origin"))) {
    return refuse(context, request, http::status::forbidden, protocol::Refusal::kWrongOrigin, "This page is not one of the site's.");
  }
  return [site, &context](Socket socket, Request accepted, ConnectionCount::Place place) {
    auto channel = std::make_shared<Channel>(std::move(socket), std::move(place), context.channel);
    std::string address = accepted.address;
    std::make_shared<VisitorSession>(*site, std::move(channel), std::move(address), context)->open(std::move(accepted));
  };
}

std::variant<Response, TakeOver> open_agent(const Request& request, Gate& gate, const SessionContext& context) {
  if (!gate.is_own_page(request)) {
    return refuse(context, request, http::status::forbidden, protocol::Refusal::kWrongOrigin, "Only the relay's own page may ask this.");
  }
  auto who = gate.signed_in(request);
  if (!who) return refuse(context, request, http::status::unauthorized, protocol::Refusal::kNotAllowed, "Please log in.");
  return [who = std::move(*who), &context](Socket socket, Request accepted, ConnectionCount::Place place) {
    auto channel = std::make_shared<Channel>(std::move(socket), std::move(place), context.channel);
    std::make_shared<AgentSession>(who, std::move(channel), context)->open(std::move(accepted));
  };
}

}  // namespace

void add_websockets(Router& router, const Sites& sites, Gate& gate, const SessionContext& context) {
  router.upgrade("/v1/visitor", [&](const Request& request) { return open_visitor(request, sites, context); });
  router.upgrade("/v1/agent", [&](const Request& request) { return open_agent(request, gate, context); });
}

}  // namespace foyer::server

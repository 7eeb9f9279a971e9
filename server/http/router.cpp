#include "server/http/router.h"

namespace foyer::server {
namespace {

Task<Response> ready(Response response) { co_return response; }

template <class Handlers>
Response method_not_allowed(const Handlers& handlers) {
  std::string allowed;
  for (const auto& [method, handler] : handlers) allowed.append(allowed.empty() ? "" : ", ").append(http::to_string(method));
  Response response = error_response(http::status::method_not_allowed, "This address takes " + allowed + ".");
  response.with("Allow", allowed);
  return response;
}

}  // namespace

void Router::answer(http::verb method, std::string path, Answer answer) {
  add(method, std::move(path), [answer = std::move(answer)](const Request& request) { return ready(answer(request)); });
}

Task<Response> Router::handle(const Request& request) const {
  const auto route = routes_.find(request.path);
  const http::verb method = request.message.method() == http::verb::head ? http::verb::get : request.message.method();
  if (route == routes_.end()) {
    if (method == http::verb::get) return ready(fallback_(request));
    return ready(error_response(http::status::not_found, "There is nothing at this address."));
  }
  const auto handler = route->second.find(method);
  if (handler == route->second.end()) return ready(method_not_allowed(route->second));
  return handler->second(request);
}

const Admit* Router::admission(http::verb method, std::string_view path) const {
  const auto found = admissions_.find(path);
  return method == http::verb::post && found != admissions_.end() ? &found->second : nullptr;
}

std::variant<Response, TakeOver> Router::handle_upgrade(const Request& request) const {
  const auto found = upgrades_.find(request.path);
  if (found == upgrades_.end()) return error_response(http::status::not_found, "There is no WebSocket at this address.");
  return found->second(request);
}

}  // namespace foyer::server

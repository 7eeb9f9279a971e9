// Which handler answers a path: exact paths only. What no route has goes to the fallback (files).
// Thread rule: the event loop's thread only. Routes are added before the first request.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "server/http/message.h"
#include "server/limits/connection_count.h"
#include "server/loop/loop.h"

namespace foyer::server {

// The request outlives the task.
using Handler = std::function<Task<Response>(const Request&)>;
using Answer = std::function<Response(const Request&)>;

// Whether a request whose body is larger than usual may send it: how large, or what refuses it at once. Asked with the request's
// header alone. `place` is held until the request is answered.
struct BodyRoom {
  std::uint64_t max_bytes = 0;
  std::shared_ptr<void> place;
};
using Admit = std::function<std::variant<BodyRoom, Response>(const Request&)>;

// A socket whose request asks for a WebSocket: either an answer that refuses it, or what takes the socket over.
using TakeOver = std::function<void(Socket, Request, ConnectionCount::Place)>;
using UpgradeHandler = std::function<std::variant<Response, TakeOver>(const Request&)>;

class Router {
 public:
  void add(http::verb method, std::string path, Handler handler) { routes_[std::move(path)][method] = std::move(handler); }
  void answer(http::verb method, std::string path, Answer answer);  // for what need not wait
  void upgrade(std::string path, UpgradeHandler handler) { upgrades_[std::move(path)] = std::move(handler); }
  // For POST requests to this path; to all others the usual bound applies.
  void admit(std::string path, Admit admit) { admissions_[std::move(path)] = std::move(admit); }
  void fallback(Answer answer) { fallback_ = std::move(answer); }

  // Null: the usual bound applies.
  [[nodiscard]] const Admit* admission(http::verb method, std::string_view path) const;
  // HEAD is answered as GET; the connection leaves the body out.
  [[nodiscard]] Task<Response> handle(const Request& request) const;
  [[nodiscard]] std::variant<Response, TakeOver> handle_upgrade(const Request& request) const;

 private:
  std::map<std::string, std::map<http::verb, Handler>, std::less<>> routes_;
  std::map<std::string, UpgradeHandler, std::less<>> upgrades_;
  std::map<std::string, Admit, std::less<>> admissions_;
  Answer fallback_;
};

}  // namespace foyer::server

// The relay's log: one JSON object a line on standard error, {"at","level","event", and the event's own fields}. Events and
// fields are named here and there in the code; no message's text, name, address of e-mail or secret is ever one of them.
// Thread rule: any thread.
#pragma once

#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace spdlog {
class logger;
}

namespace foyer::server {

class Log {
 public:
  using Fields = std::initializer_list<std::pair<std::string_view, nlohmann::json>>;

  Log();
  ~Log();

  void info(std::string_view event, Fields fields = {}) const;
  void warn(std::string_view event, Fields fields = {}) const;   // something outside is wrong, and it was dealt with
  void error(std::string_view event, Fields fields = {}) const;  // the owner must do something

 private:
  std::unique_ptr<spdlog::logger> logger_;
};

}  // namespace foyer::server

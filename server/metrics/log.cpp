#include "server/metrics/log.h"

#include <string>

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace foyer::server {
namespace {

std::string json_of(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string line(std::string_view event, Log::Fields fields) {
  std::string text = "\"event\":" + json_of(std::string(event));
  for (const auto& [name, value] : fields) text.append(",\"").append(name).append("\":").append(json_of(value));
  return text;
}

}  // namespace

Log::Log() : logger_(std::make_unique<spdlog::logger>("foyer", std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
  logger_->set_formatter(std::make_unique<spdlog::pattern_formatter>(R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                                                                     spdlog::pattern_time_type::utc));
}

Log::~Log() = default;

void Log::info(std::string_view event, Fields fields) const { logger_->log(spdlog::level::info, line(event, fields)); }
void Log::warn(std::string_view event, Fields fields) const { logger_->log(spdlog::level::warn, line(event, fields)); }
void Log::error(std::string_view event, Fields fields) const { logger_->log(spdlog::level::err, line(event, fields)); }

}  // namespace foyer::server

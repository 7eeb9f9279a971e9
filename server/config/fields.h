// The one table of simple settings: name, default, meaning. A field `max_connections` is --max-connections on the command line,
// FOYER_MAX_CONNECTIONS in the environment and "max_connections" in the JSON file; the first of these that is given wins.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/config/settings.h"

namespace foyer::server {

struct Field {
  enum class Kind { kText, kPath };  // a path in the JSON file is relative to that file

  std::string_view name;
  Kind kind;
  std::string_view fallback;  // the default, as one would write it
  std::string_view doc;
  Status (*set)(Settings& settings, std::string_view value);  // checks and stores; errors without the field's name
};

// In the order in which they are set.
[[nodiscard]] std::span<const Field> fields() noexcept;

[[nodiscard]] std::string flag_of(const Field& field);         // "--max-connections"
[[nodiscard]] std::string environment_of(const Field& field);  // "FOYER_MAX_CONNECTIONS"

}  // namespace foyer::server

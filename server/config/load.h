// Brings the layers together: command line over environment over JSON file over defaults.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "server/config/settings.h"

namespace foyer::server {

// What was given from outside, by the fields' names.
struct Given {
  std::map<std::string, std::string> flags;
  std::map<std::string, std::string> environment;
  std::string config_file;              // empty: none
  std::vector<std::string> site_files;  // {"sites": […]}, more sites beside those of config_file
};

// The environment's settings, FOYER_*.
[[nodiscard]] std::map<std::string, std::string> read_environment();

// Errors are one sentence that names the file or the flag, and the field.
[[nodiscard]] Result<Settings> load_settings(const Given& given);

}  // namespace foyer::server

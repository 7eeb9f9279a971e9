// Every loader that this relay has served under a name of its own is kept, in the data folder: an owner's page that has pinned one
// (`integrity` in its tag) goes on working after the relay is upgraded.
#pragma once

#include <string>

#include "base/result.h"
#include "server/http/content.h"

namespace foyer::server {

// Puts the loader at this path of `contents` to the others, and those that are missing into `contents`. An empty path: there is none
// to be put.
[[nodiscard]] Status keep_loaders(const std::string& data_folder, const std::string& path, Contents& contents);

}  // namespace foyer::server

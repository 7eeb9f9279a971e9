// Runs a script under Node, found in PATH.
// Thread rule: any; waits for the script's end.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::tools {

// arguments: the script's path, then what it is given. Its standard output goes to ours of errors, since ours may be JSON.
// Errors: there is no Node, or the script does not end with 0.
[[nodiscard]] Status run_node(std::vector<std::string> arguments);

}  // namespace foyer::tools

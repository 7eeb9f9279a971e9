// The command line of the examples: --name VALUE, and --dark.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"
#include "imgui/theme.h"

namespace foyer::example {

struct Option {
  std::string_view name;
  std::string* value;  // what it says; as it was where it is not given
};

// Errors: a name that is none of them, a value that is missing.
[[nodiscard]] Status read_options(int count, char** arguments, std::initializer_list<Option> options, imgui::Mode& mode);

}  // namespace foyer::example

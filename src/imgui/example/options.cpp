#include "imgui/example/options.h"

#include <algorithm>

namespace foyer::example {

Status read_options(int count, char** arguments, std::initializer_list<Option> options, imgui::Mode& mode) {
  for (int i = 1; i < count; ++i) {
    const std::string_view name = arguments[i];
    if (name == "--dark") {
      mode = imgui::Mode::kDark;
      continue;
    }
    const auto* const found =
        std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.name == name; });
    if (found == options.end()) return Error{std::string(name) + " is no option."};
    if (i + 1 == count) return Error{std::string(name) + " wants a value."};
    *found->value = arguments[++i];
  }
  return {};
}

}  // namespace foyer::example

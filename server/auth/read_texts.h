// Reads the text fields of a JSON body.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::server {

struct TextField {
  std::string_view name;
  std::string* value;
  std::size_t max_bytes;
};

// Every field must be there. Errors are a sentence that names the field.
[[nodiscard]] Status read_texts(std::string_view json, std::initializer_list<TextField> fields);

}  // namespace foyer::server

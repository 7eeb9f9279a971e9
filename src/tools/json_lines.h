// Files of JSON Lines: an object a line.
// Thread rule: pure, but for the disk.
#pragma once

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "tools/files.h"

namespace foyer::tools {

// Calls use(row) for every line that is not empty. What it throws becomes an error, which names the file and the line.
template <class Use>
[[nodiscard]] Status for_each_line(const std::string& path, Use use) {
  const auto text = read_file(path);
  if (!text.ok()) return text.error();
  std::size_t line_number = 0;
  for (std::size_t start = 0; start < text->size();) {
    const std::size_t end = std::min(text->find('\n', start), text->size());
    const std::string_view line = std::string_view(*text).substr(start, end - start);
    start = end + 1;
    ++line_number;
    if (line.empty()) continue;
    try {
      use(nlohmann::json::parse(line));
    } catch (const std::exception& problem) {
      return Error{path + ":" + std::to_string(line_number) + ": " + problem.what()};
    }
  }
  return {};
}

// Calls use(row) for each line, as for_each_line does; no rows are an error too.
template <class Use>
[[nodiscard]] Status for_each_row(const std::string& path, Use use) {
  std::size_t rows = 0;
  const auto counted = [&](const nlohmann::json& row) {
    use(row);
    ++rows;
  };
  const Status status = for_each_line(path, counted);
  if (!status.ok()) return status;
  if (rows == 0) return Error{path + ": no rows"};
  return {};
}

}  // namespace foyer::tools

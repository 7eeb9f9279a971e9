// A folder of one's own under the system's temporary one, which goes with its owner.
// Thread rule: one owner.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace foyer::tools {

class ScratchFolder {
 public:
  [[nodiscard]] static Result<ScratchFolder> make(std::string_view name) {
    std::error_code problem;
    std::string pattern = (std::filesystem::temp_directory_path(problem) / name).string() + "-XXXXXX";
    if (problem || ::mkdtemp(pattern.data()) == nullptr) return Error{pattern + ": no such folder can be made"};
    return ScratchFolder(std::move(pattern));
  }

  ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

}  // namespace foyer::tools

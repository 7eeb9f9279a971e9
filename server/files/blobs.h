// Files by their content: FOLDER/ab/cdef…, named by the BLAKE2b-256 (RFC 7693) of their bytes. The same bytes are there once, and what
// is there never changes.
// Thread rule: one thread at a time.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::files {

class Blobs {
 public:
  explicit Blobs(std::string folder) : folder_(std::move(folder)) {}

  // On disk when it returns. The hash in 64 hex digits.
  [[nodiscard]] Result<std::string> keep(std::string_view bytes);
  [[nodiscard]] Result<std::string> read(const std::string& hash) const;

  // Only one that was kept last longer ago than this: a younger one may be about to be recorded.
  void forget(const std::string& hash, std::chrono::hours unless_younger_than);

 private:
  [[nodiscard]] std::string path_of(const std::string& hash) const { return folder_ + "/" + hash.substr(0, 2) + "/" + hash.substr(2); }

  std::string folder_;
};

}  // namespace foyer::files

#include "server/files/blobs.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "server/hex/hex.h"
#include "tools/files.h"

namespace foyer::files {
namespace {

namespace fs = std::filesystem;

Error failure(const std::string& path) { return Error{path + ": " + std::strerror(errno)}; }

// The content of a file, or the names in a folder, are on disk.
Status flush(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(path);
  const int flushed = fsync(descriptor);
  close(descriptor);
  if (flushed != 0) return failure(path);
  return {};
}

}  // namespace

Result<std::string> Blobs::keep(std::string_view bytes) {
  std::string hash = server::blake2b_hex(bytes);
  const std::string path = path_of(hash);
  std::error_code error;
  if (fs::exists(path, error)) {
    fs::last_write_time(path, fs::file_time_type::clock::now(), error);
    return hash;
  }
  const std::string folder = fs::path(path).parent_path().string();
  fs::create_directories(folder, error);
  if (error) return Error{folder + ": " + error.message()};
  const std::string beside = path + ".new";
  const std::span content(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  if (const Status written = tools::write_file(beside, content); !written) return written.error();
  if (const Status flushed = flush(beside); !flushed) return flushed.error();
  fs::rename(beside, path, error);
  if (error) return Error{path + ": " + error.message()};
  if (const Status flushed = flush(folder); !flushed) return flushed.error();
  return hash;
}

Result<std::string> Blobs::read(const std::string& hash) const { return tools::read_file(path_of(hash)); }

void Blobs::forget(const std::string& hash, std::chrono::hours unless_younger_than) {
  std::error_code error;
  const auto kept = fs::last_write_time(path_of(hash), error);
  if (!error && fs::file_time_type::clock::now() - kept > unless_younger_than) fs::remove(path_of(hash), error);
}

}  // namespace foyer::files

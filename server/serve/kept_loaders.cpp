#include "server/serve/kept_loaders.h"

#include <filesystem>

#include "tools/files.h"

namespace foyer::server {
namespace {

Status write(const std::string& file, const std::string& text) {
  return tools::write_file(file, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

}  // namespace

Status keep_loaders(const std::string& data_folder, const std::string& path, Contents& contents) {
  const std::string folder = data_folder + "/loaders";
  const std::string file = folder + path;
  std::error_code error;
  if (const auto found = contents.find(path); found != contents.end() && !std::filesystem::exists(file)) {
    std::filesystem::create_directories(std::filesystem::path(file).parent_path(), error);
    if (error) return Error{folder + ": " + error.message()};
    const Content& loader = found->second;
    if (loader.brotli) {
      if (Status written = write(file + ".br", *loader.brotli); !written) return written;
    }
    if (Status written = write(file, *loader.bytes); !written) return written;
  }
  Result<Contents> kept = read_web_folder(folder);
  if (!kept) return kept.error();
  contents.merge(*kept);
  return {};
}

}  // namespace foyer::server

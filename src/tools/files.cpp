#include "tools/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace foyer::tools {
namespace {

namespace fs = std::filesystem;

std::string reason() { return std::strerror(errno); }

// Appends every file of the folder with this extension, by name.
Status load_folder(const fs::path& folder, const std::string& extension, std::vector<knowledge::Assets::File>& out) {
  std::error_code problem;
  std::vector<fs::path> paths;
  for (const auto& file : fs::directory_iterator(folder, problem)) {
    if (file.path().extension() == extension) paths.push_back(file.path());
  }
  if (problem) return Error{folder.string() + ": " + problem.message()};
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    auto text = read_file(path.string());
    if (!text.ok()) return text.error();
    out.push_back({path.string(), std::move(text).value()});
  }
  return {};
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  std::error_code problem;
  if (fs::is_directory(path, problem)) return Error{path + ": is a folder"};
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{path + ": " + reason()};
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) return Error{path + ": " + reason()};
  return text;
}

Status write_file(const std::string& path, std::span<const std::uint8_t> bytes) {
  const std::string beside = path + ".new";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out && std::rename(beside.c_str(), path.c_str()) == 0) return {};
  const std::string why = reason();
  std::remove(beside.c_str());
  return Error{path + ": " + why};
}

Result<knowledge::Assets> load_assets(const std::string& folder) {
  knowledge::Assets assets;
  const fs::path root(folder);
  Status status = load_folder(root / "locales", ".json", assets.phrases);
  if (status.ok()) status = load_folder(root / "training" / "smalltalk", ".jsonl", assets.small_talk);
  if (status.ok()) status = load_folder(root / "training" / "unrelated", ".jsonl", assets.unrelated);
  if (status.ok()) status = load_folder(root / "language", ".pack", assets.languages);
  if (status.ok()) status = load_folder(root / "language", ".small", assets.small_languages);
  if (!status.ok()) return status.error();
  return assets;
}

Status teach(knowledge::Pack& pack, const knowledge::Assets& assets) {
  const auto languages = knowledge::open_languages(assets.languages);
  if (!languages.ok()) return languages.error();
  for (const auto& language : *languages) pack.learn(language);
  return {};
}

std::string default_assets_folder() { return FOYER_SOURCE_DIR "/assets"; }

}  // namespace foyer::tools

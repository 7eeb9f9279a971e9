#include "imgui/example/fonts.h"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace foyer::example {
namespace {

const std::string kFolder = "/usr/share/fonts/truetype/noto/";

// Null where there is no such file.
ImFont* add(const std::string& path, ImFont* onto) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.empty()) return onto;
  void* const kept = ImGui::MemAlloc(bytes.size());  // the atlas frees it
  std::copy(bytes.begin(), bytes.end(), static_cast<char*>(kept));
  ImFontConfig config;
  config.MergeMode = onto != nullptr;
  ImFont* const font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(kept, static_cast<int>(bytes.size()), 0, &config);
  return onto != nullptr ? onto : font;
}

// A face and what its Latin font has not.
ImFont* load(const std::string& latin, const std::string& weight) {
  ImFont* const font = add(kFolder + latin, nullptr);
  if (font == nullptr) return nullptr;
  for (const char* script : {"Arabic", "Hebrew", "Thai", "Devanagari"})
    add(kFolder + "NotoSans" + script + "-" + weight + ".ttf", font);
  add("/usr/share/fonts/opentype/noto/NotoSansCJK-" + weight + ".ttc", font);
  return font;
}

}  // namespace

Result<imgui::Fonts> load_fonts() {
  imgui::Fonts fonts;
  fonts.regular = load("NotoSans-Regular.ttf", "Regular");
  if (fonts.regular == nullptr) return Error{kFolder + "NotoSans-Regular.ttf is missing: install fonts-noto-core."};
  fonts.strong = load("NotoSans-Bold.ttf", "Bold");
  fonts.emphasis = add(kFolder + "NotoSans-Italic.ttf", nullptr);
  fonts.code = add(kFolder + "NotoSansMono-Regular.ttf", nullptr);
  return fonts;
}

}  // namespace foyer::example

#include "unit/imgui/screen.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace foyer::test {
namespace {

constexpr ImVec2 kScreen{800, 760};

std::vector<char> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

// The renderer that there is none of has every texture at once.
void take_textures(ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) texture->SetStatus(ImTextureStatus_Destroyed);
    else if (texture->Status != ImTextureStatus_OK) texture->SetStatus(ImTextureStatus_OK);
  }
}

bool overlap(const imgui::Box& one, const imgui::Box& other) {
  constexpr float kTouch = 1;
  return one.min.x + kTouch < other.max.x && other.min.x + kTouch < one.max.x && one.min.y + kTouch < other.max.y &&
         other.min.y + kTouch < one.max.y;
}

// Words that are clipped at a side cannot be read; above and below there is more to scroll.
bool is_cut(const imgui::Item& item) {
  constexpr float kRounding = 1;
  return item.box.min.x < item.clip.min.x - kRounding || item.box.max.x > item.clip.max.x + kRounding;
}

}  // namespace

Screen::Screen()
    : latin_(read("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")),
      arabic_(read("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = kScreen;
  io.DeltaTime = 1.0F / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTrickleEventQueue = false;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  ImFont* font = io.Fonts->AddFontFromMemoryTTF(latin_.data(), static_cast<int>(latin_.size()), 0, &config);
  config.MergeMode = true;
  io.Fonts->AddFontFromMemoryTTF(arabic_.data(), static_cast<int>(arabic_.size()), 0, &config);
  text_ = std::make_unique<imgui::FontText>(imgui::Fonts{.regular = font});
}

Screen::~Screen() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext();
}

void Screen::begin() { ImGui::NewFrame(); }

void Screen::end() {
  ImGui::Render();
  take_textures(*ImGui::GetDrawData());
}

Visit::Visit(view::ChatView view, imgui::Mode mode, float width)
    : place(imgui::box_at({20, 20}, {width, 690})), panel(screen.text(), imgui::Theme{.mode = mode}) {
  show(std::move(view));
}

void Visit::show(view::ChatView view) {
  panel.show(std::move(view));
  frames();
}

void Visit::frame() {
  items.clear();
  screen.frame([&] {
    imgui::Acts acts = panel.draw(place, {1'000'000, [](std::int64_t) { return std::string("12:34"); }}, &items);
    events.insert(events.end(), acts.events.begin(), acts.events.end());
    urls.insert(urls.end(), acts.urls.begin(), acts.urls.end());
  });
}

void Visit::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

bool Visit::drew(std::string_view name) const {
  return std::any_of(items.begin(), items.end(), [&](const imgui::Item& item) { return item.name == name; });
}

imgui::Box Visit::box(std::string_view name) const {
  const auto item = std::find_if(items.begin(), items.end(), [&](const imgui::Item& each) { return each.name == name; });
  INFO(name);
  REQUIRE(item != items.end());
  return item->box;
}

void Visit::click(std::string_view name, int button) {
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 at = box(name).centre();
  io.AddMousePosEvent(at.x, at.y);
  frames(2);
  io.AddMouseButtonEvent(button, true);
  frames(2);
  io.AddMouseButtonEvent(button, false);
  frames(3);
}

void Visit::type(std::string_view text) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frames(2);
}

void Visit::press(ImGuiKey key, ImGuiKey modifier) {
  ImGuiIO& io = ImGui::GetIO();
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, true);
  io.AddKeyEvent(key, true);
  frame();
  io.AddKeyEvent(key, false);
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, false);
  frames(2);
}

void Visit::wheel(float by) {
  const imgui::Box middle = place.shrunk(40, 200);
  ImGui::GetIO().AddMousePosEvent(middle.centre().x, middle.centre().y);
  ImGui::GetIO().AddMouseWheelEvent(0, by);
  frames(2);
}

void Visit::drag(float by, float step, int frames_a_step) {
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 start = place.centre();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(start.x, start.y);
  frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frames(2);
  for (float moved = step; moved <= by; moved += step) {
    io.AddMousePosEvent(start.x, start.y + moved);
    frames(frames_a_step);
  }
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  frames(2);
  io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
}

std::vector<std::string> mistakes_in(const imgui::Items& items, const imgui::Box& place) {
  std::vector<std::string> out;
  for (const imgui::Item& item : items) {
    if (is_cut(item)) out.push_back(item.name + " is cut off");
    if (item.box.min.x < place.min.x - 1 || item.box.max.x > place.max.x + 1) out.push_back(item.name + " is outside");
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = i + 1; j < items.size(); ++j) {
      const bool rivals = items[i].layer == items[j].layer && items[i].layer == imgui::Layer::kContent;
      // What has been scrolled away lies under the header without being drawn there.
      const bool same_clip = items[i].clip.min.y == items[j].clip.min.y;
      if (rivals && same_clip && overlap(items[i].box, items[j].box)) out.push_back(items[i].name + " lies on " + items[j].name);
    }
  }
  return out;
}

std::vector<view::ViewEvent> Visit::take_events() { return std::exchange(events, {}); }

}  // namespace foyer::test

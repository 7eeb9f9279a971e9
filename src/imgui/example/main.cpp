// foyer_imgui_example: a desktop program with the chat in it.
//   foyer_imgui_example --relay 127.0.0.1:8080 [--site demo] [--locale en] [--dark] [--keep FILE] [--script FILE]
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "imgui/chat_panel.h"
#include "imgui/example/desktop_host.h"
#include "imgui/example/fonts.h"
#include "imgui/example/options.h"
#include "imgui/example/script.h"
#include "protocol/protocol_json.gen.h"

namespace foyer::example {
namespace {

struct Options {
  Address relay;
  std::string site = "demo";
  std::string locale = "en";
  std::string keep;
  std::string script;
  imgui::Mode mode = imgui::Mode::kLight;
};

Result<Options> options_of(int count, char** arguments) {
  Options options;
  std::string relay = "127.0.0.1:8080";
  const Status read = read_options(count, arguments,
                                   {{"--relay", &relay},
                                    {"--site", &options.site},
                                    {"--locale", &options.locale},
                                    {"--keep", &options.keep},
                                    {"--script", &options.script}},
                                   options.mode);
  if (!read) return read.error();
  options.relay = {relay.substr(0, relay.rfind(':')), relay.substr(relay.rfind(':') + 1)};
  return options;
}

client::Settings settings_of(const Options& options, imgui::Host& host) {
  client::Settings settings;
  settings.site = options.site;
  settings.locale = options.locale;
  settings.page = "app://example";
  settings.visitor = host.random_hex(32);
  settings.storage = options.keep.empty() ? client::Storage::kNone : client::Storage::kFull;
  return settings;
}

class Program {
 public:
  Program(const Options& options, Window& window, imgui::Fonts fonts, std::shared_ptr<const knowledge::Pack> pack)
      : window_(window), socket_(options.relay, "/v1/visitor?site=" + options.site, &Window::wake), host_(socket_, options.keep),
        client_(settings_of(options, host_), std::move(pack)), text_(fonts),
        panel_(client_, host_, text_, imgui::Theme{.mode = options.mode, .scale = window.scale()}), mode_(options.mode) {
    if (const auto stored = host_.stored(); !stored.empty() && !panel_.restore(stored))
      std::cerr << "What was kept cannot be read.\n";
    panel_.open();
  }

  // Draws a frame when something happened, and no other.
  Status run(Script* script) {
    while (!window_.is_closing()) {
      window_.wait(script != nullptr ? 15 : wait_ms());
      deliver();
      items_.clear();
      window_.frame(ground(), [&] { draw(); });
      if (script == nullptr) continue;
      if (const Status status = script->step(items_, window_, host_.now_ms()); !status) return status;
      if (script->is_done()) break;
    }
    return {};
  }

 private:
  [[nodiscard]] int wait_ms() { return panel_.next_frame_ms(); }
  [[nodiscard]] ImU32 ground() const {
    return mode_ == imgui::Mode::kDark ? IM_COL32(10, 12, 16, 255) : IM_COL32(226, 230, 238, 255);
  }

  void deliver() {
    socket_.deliver({[&] { panel_.socket_opened(); }, [&] { panel_.socket_closed(); }, [&](const std::string& text) {
                       if (const auto frame = parse_json<protocol::RelayFrame>(text)) panel_.received(*frame);
                     }});
  }

  void draw() {
    if (!host_.is_closed) return panel_.draw(panel_.place(), &items_);
    panel_.tick();
    draw_launcher();
  }

  // Opens the chat again, and says how much came meanwhile.
  void draw_launcher() {
    const ImVec2 end = ImGui::GetMainViewport()->WorkSize;
    const float size = 60 * window_.scale();
    ImGui::SetNextWindowPos({end.x - size * 1.4F, end.y - size * 1.4F});
    ImGui::Begin("launcher", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, size / 2);
    const std::string label = panel_.unread() > 0 ? std::to_string(panel_.unread()) : "?";
    if (ImGui::Button((label + "###open").c_str(), {size, size})) {
      host_.is_closed = false;
      panel_.open();
    }
    ImGui::PopStyleVar();
    ImGui::End();
  }

  Window& window_;
  Socket socket_;
  DesktopHost host_;
  client::Client client_;
  imgui::FontText text_;
  imgui::ChatPanel panel_;
  imgui::Mode mode_;
  imgui::Items items_;
};

Status run(const Options& options) {
  auto bytes = fetch_pack(options.relay, options.site);
  if (!bytes) return bytes.error();
  auto pack = knowledge::Pack::open(std::move(*bytes));
  if (!pack) return pack.error();
  auto window = Window::open(900, 760, "Foyer");
  if (!window) return window.error();
  const auto fonts = load_fonts();
  if (!fonts) return fonts.error();
  std::unique_ptr<Script> script;
  if (!options.script.empty()) {
    auto read = Script::read(options.script);
    if (!read) return read.error();
    script = std::make_unique<Script>(std::move(*read));
  }
  return Program(options, **window, *fonts, std::make_shared<knowledge::Pack>(std::move(*pack))).run(script.get());
}

}  // namespace
}  // namespace foyer::example

int main(int count, char** arguments) {
  const auto options = foyer::example::options_of(count, arguments);
  const foyer::Status status = options ? foyer::example::run(*options) : foyer::Status(options.error());
  if (status) return 0;
  std::cerr << status.error().message << '\n';
  return 1;
}

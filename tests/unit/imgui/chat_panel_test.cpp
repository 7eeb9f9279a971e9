// A conversation with a real client behind the panel, and a host that notes what it is asked for.
#include <catch2/catch.hpp>

#include "imgui/chat_panel.h"
#include "support/test_pack.h"
#include "unit/imgui/screen.h"

using namespace foyer;

namespace {

class NotingHost final : public imgui::Host {
 public:
  std::int64_t now_ms() override { return now; }
  std::string random_hex(std::size_t bytes) override { return std::string(bytes * 2, static_cast<char>('a' + ++random_ % 6)); }
  std::string time_of_day(std::int64_t) override { return "12:34"; }
  void connect() override { ++connections; }
  void disconnect() override {}
  void send(const protocol::VisitorFrame& frame) override { sent.push_back(frame); }
  void open_url(std::string_view) override {}
  void closed() override { is_closed = true; }
  void store(std::span<const std::uint8_t> bytes) override { stored.assign(bytes.begin(), bytes.end()); }

  std::int64_t now = 1'700'000'000'000;
  int connections = 0;
  bool is_closed = false;
  std::vector<protocol::VisitorFrame> sent;
  std::vector<std::uint8_t> stored;

 private:
  int random_ = 0;
};

client::Client make_client() {
  client::Settings settings;
  settings.site = "demo";
  settings.locale = "en";
  settings.page = "https://shop.example/";
  settings.visitor = std::string(64, '1');
  return client::Client(std::move(settings), test::small_pack());
}

struct Chat {
  NotingHost host;
  client::Client client = make_client();
  test::Screen screen;
  imgui::ChatPanel panel{client, host, screen.text()};
  imgui::Items items;

  void frames(int count = 4) {
    for (int i = 0; i < count; ++i) {
      items.clear();
      screen.frame([&] { panel.draw(panel.place(), &items); });
    }
  }
  bool drew(std::string_view prefix) const {
    return std::any_of(items.begin(), items.end(), [&](const imgui::Item& item) { return item.name.starts_with(prefix); });
  }
  void ask(const char* question) {
    ImGui::GetIO().AddInputCharactersUTF8(question);
    frames(2);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
    frames(1);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
    frames();
  }
};

}  // namespace

TEST_CASE("a question typed into the panel is answered by the client", "[imgui]") {
  Chat chat;
  chat.panel.open();
  chat.frames();
  chat.ask("where is my order");
  CHECK(chat.drew("choice:yes"));
  CHECK(chat.host.connections == 0);
  CHECK_FALSE(chat.host.stored.empty());
}

TEST_CASE("who asks for a person is connected, and the question goes out", "[imgui]") {
  Chat chat;
  chat.panel.open();
  chat.frames();
  chat.ask("I want to talk to a person");
  CHECK(chat.host.connections == 1);
  chat.panel.socket_opened();
  REQUIRE_FALSE(chat.host.sent.empty());
  CHECK(std::holds_alternative<protocol::VisitorFrameHello>(chat.host.sent.front()));
}

TEST_CASE("a conversation that was stored is there again", "[imgui]") {
  std::vector<std::uint8_t> stored;
  {
    Chat chat;
    chat.panel.open();
    chat.frames();
    chat.ask("where is my order");
    stored = chat.host.stored;
  }
  Chat again;
  CHECK(again.panel.restore(stored).ok());
  again.frames();
  CHECK(again.drew("choice:yes"));
}

// The chat in a program that runs Dear ImGui: a conversation (client::Client), drawn, with its host's socket, clock and storage.
//
//   foyer::imgui::FontText text({.regular = font});
//   foyer::imgui::ChatPanel panel(client, host, text);
//   …
//   ImGui::NewFrame();
//   panel.draw(panel.place());          // each frame, while the chat is open
//
// A program that draws only when something happens asks next_frame_ms(). Thread rule: the thread of the ImGui context.
#pragma once

#include <cstdint>
#include <span>

#include "client/client.h"
#include "imgui/font_text.h"
#include "imgui/host.h"
#include "imgui/panel.h"

namespace foyer::imgui {

class ChatPanel {
 public:
  // All three must outlive this.
  ChatPanel(client::Client& client, Host& host, Text& text, const Theme& theme = {});

  // What Host::store() was given at an earlier time. Errors: malformed bytes, which change nothing.
  Status restore(std::span<const std::uint8_t> bytes);

  void use(const Theme& theme);
  // The chat is drawn from here on, and the visitor can write.
  void open();

  // The widget's size, in the lower right corner of the main viewport; all of it where it is small.
  [[nodiscard]] Box place() const;
  void draw(const Box& place, Items* items = nullptr);

  // Milliseconds until something would look different, though neither the visitor nor the relay does anything: 0 now, kNever. A
  // host that waits so long before its next frame, or for an event, misses nothing; timers of the conversation are run by
  // draw() or tick().
  [[nodiscard]] int next_frame_ms();
  // While it is not drawn: runs what the conversation waits for.
  void tick();
  // Messages that came while the chat was closed.
  [[nodiscard]] std::int64_t unread() const noexcept { return unread_; }

  // What the socket does.
  void socket_opened() { handle(client::EventSocketOpened{}); }
  void socket_closed() { handle(client::EventSocketClosed{}); }
  void received(const protocol::RelayFrame& frame) { handle(client::EventFrame{frame}); }

  // Everything else that a client can be told: identify, locale, visible, reset …
  void handle(client::Event event);

 private:
  void take(client::Response response);
  void run(const client::Effect& effect);

  client::Client& client_;
  Host& host_;
  Panel panel_;
  float scale_;
  std::int64_t timer_ = 0;
  std::int64_t unread_ = 0;
};

}  // namespace foyer::imgui

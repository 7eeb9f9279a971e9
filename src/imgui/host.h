// What the chat needs of the program around it: the socket, the clock, randomness, storage, links. Thread rule: called from
// within the ChatPanel's own functions, on their thread; an answer that takes time comes back through the panel
// (socket_opened(), received() …).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "client/client.gen.h"

namespace foyer::imgui {

class Host {
 public:
  virtual ~Host() = default;

  // Milliseconds since 1970-01-01 UTC.
  [[nodiscard]] virtual std::int64_t now_ms() = 0;
  // So many bytes of fresh randomness, as hex digits.
  [[nodiscard]] virtual std::string random_hex(std::size_t bytes) = 0;
  // Hour and minute of such a time, as the visitor has it.
  [[nodiscard]] virtual std::string time_of_day(std::int64_t at_ms) = 0;

  // The relay's socket (/v1/visitor?site=KEY). Whoever loses it tries again, until it is told to disconnect.
  virtual void connect() = 0;
  virtual void disconnect() = 0;
  virtual void send(const protocol::VisitorFrame& frame) = 0;

  // The address is safe by text::is_safe_url: https, http, mailto or tel.
  virtual void open_url(std::string_view url) = 0;
  // The visitor has closed the chat: the program draws it no longer, until it wants to.
  virtual void closed() = 0;

  // The conversation, to be found again: ChatPanel::restore(). Where nothing is kept, nothing is missing but that.
  virtual void store(std::span<const std::uint8_t>) {}
  // Something happened that the program may want to know: "message", "escalated", "rating" … of Foyer('on').
  virtual void notify(std::string_view, std::string_view) {}
};

}  // namespace foyer::imgui

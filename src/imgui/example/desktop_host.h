// The chat's host in a desktop program. Thread rule: the window's thread.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "imgui/example/socket.h"
#include "imgui/host.h"

namespace foyer::example {

class DesktopHost final : public imgui::Host {
 public:
  // file: keeps the conversation; empty: nothing does. The socket must outlive this.
  DesktopHost(Socket& socket, std::string file) : socket_(socket), file_(std::move(file)) {}

  [[nodiscard]] std::int64_t now_ms() override;
  [[nodiscard]] std::string random_hex(std::size_t bytes) override;
  [[nodiscard]] std::string time_of_day(std::int64_t at_ms) override;
  void connect() override { socket_.connect(); }
  void disconnect() override { socket_.disconnect(); }
  void send(const protocol::VisitorFrame& frame) override;
  void open_url(std::string_view url) override;
  void closed() override { is_closed = true; }
  void store(std::span<const std::uint8_t> bytes) override;

  // What the file has; nothing where there is none.
  [[nodiscard]] std::vector<std::uint8_t> stored() const;

  bool is_closed = false;

 private:
  Socket& socket_;
  std::string file_;
  std::random_device random_;
};

}  // namespace foyer::example

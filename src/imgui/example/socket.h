// The relay's WebSocket on a thread of its own, which tries again for as long as it is wanted. Thread rule: its functions
// belong to one thread, which also calls deliver(): there what has come is handed over. `wake` is called on the socket's own
// thread.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "imgui/example/relay.h"

namespace foyer::example {

class Socket {
 public:
  struct Listener {
    std::function<void()> opened;
    std::function<void()> closed;
    std::function<void(const std::string& text)> message;
  };

  Socket(Address relay, std::string path, std::function<void()> wake);
  ~Socket();
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  void connect();
  void disconnect();
  void send(std::string text);

  // Hands over what has happened since the last call, in order.
  void deliver(const Listener& listener);

 private:
  class Line;
  std::shared_ptr<Line> line_;
};

}  // namespace foyer::example

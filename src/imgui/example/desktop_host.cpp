#include "imgui/example/desktop_host.h"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <spawn.h>

#include "protocol/protocol_json.gen.h"

extern char** environ;  // NOLINT: POSIX

namespace foyer::example {

std::int64_t DesktopHost::now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string DesktopHost::random_hex(std::size_t bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < bytes * 2; ++i) out.push_back(kDigits[random_() & 0xFU]);
  return out;
}

std::string DesktopHost::time_of_day(std::int64_t at_ms) {
  const std::time_t seconds = at_ms / 1000;
  std::tm local{};
  localtime_r(&seconds, &local);
  char text[16];
  return {text, std::strftime(text, sizeof text, "%H:%M", &local)};
}

void DesktopHost::send(const protocol::VisitorFrame& frame) { socket_.send(to_json(frame).dump()); }

// As an argument of its own: no shell reads the address.
void DesktopHost::open_url(std::string_view url) {
  std::string opener = "xdg-open";
  std::string address(url);
  char* arguments[] = {opener.data(), address.data(), nullptr};
  pid_t process = 0;
  posix_spawnp(&process, "xdg-open", nullptr, nullptr, arguments, environ);
}

// A file that was written half is not taken for the conversation.
void DesktopHost::store(std::span<const std::uint8_t> bytes) {
  if (file_.empty()) return;
  const std::string fresh = file_ + ".new";
  std::ofstream(fresh, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  std::error_code ignored;
  std::filesystem::rename(fresh, file_, ignored);
}

std::vector<std::uint8_t> DesktopHost::stored() const {
  std::ifstream file(file_, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace foyer::example

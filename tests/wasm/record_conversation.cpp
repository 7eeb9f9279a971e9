// record_conversation PACK OUT LANGUAGE… < LINES: learns the language packs, begins to type every line of standard input and then asks
// it, a few lines a visitor, through the C boundary, and writes what went in and what came out: settings, then for each line the
// inputs and the responses, each as a 32-bit little-endian length and the bytes. The same bytes given to foyer.wasm must come
// out the same.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "api/foyer.h"
#include "base/utf8.h"
#include "client/client.gen.h"

namespace {

using namespace foyer;

constexpr std::int64_t kStart = 1'700'000'000'000;

// One of them may ask for a person, and from there on the bot listens no more.
constexpr std::int64_t kLinesOfVisitor = 4;

void write_framed(std::ostream& out, std::span<const std::uint8_t> bytes) {
  ByteWriter length;
  length.u32(static_cast<std::uint32_t>(bytes.size()));
  out.write(as_text(length.data()).data(), 4);
  out.write(as_text(bytes).data(), static_cast<std::streamsize>(bytes.size()));
}

template <class T>
std::vector<std::uint8_t> encoded(const T& value) {
  ByteWriter out;
  write(out, value);
  return std::move(out).take();
}

std::span<const std::uint8_t> response_of(const foyer_client* client) {
  return {foyer_response_data(client), foyer_response_size(client)};
}

std::vector<std::uint8_t> read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Whether the client took the file's bytes.
template <class Take>
bool give(foyer_client* client, const char* path, Take take) {
  const auto bytes = read_file(path);
  if (take(client, bytes.data(), static_cast<std::uint32_t>(bytes.size())) == FOYER_OK) return true;
  std::cerr << path << ": " << as_text(response_of(client)) << '\n';
  return false;
}

client::Input input_of(client::Event event, std::int64_t number) {
  client::Input input;
  input.now = kStart + number;
  input.entropy = std::string(32, static_cast<char>('0' + number % 10));
  input.event = std::move(event);
  return input;
}

bool exchange(std::ostream& out, foyer_client* client, const client::Input& input) {
  const auto bytes = encoded(input);
  if (foyer_handle(client, bytes.data(), static_cast<std::uint32_t>(bytes.size())) != FOYER_OK) return false;
  write_framed(out, bytes);
  write_framed(out, response_of(client));
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::ofstream out(argv[2], std::ios::binary);

  client::Settings settings;
  settings.site = "demo";
  settings.locale = "en";
  settings.visitor = std::string(64, 'a');
  const auto settings_bytes = encoded(settings);
  write_framed(out, settings_bytes);

  foyer_client* client = foyer_new(settings_bytes.data(), static_cast<std::uint32_t>(settings_bytes.size()));
  if (!give(client, argv[1], foyer_load_pack)) return 1;
  for (int i = 3; i < argc; ++i) {
    if (!give(client, argv[i], foyer_learn_language)) return 1;
  }
  std::string line;
  for (std::int64_t number = 0; std::getline(std::cin, line); ++number) {
    const client::EventReset next{settings.visitor};
    if (number % kLinesOfVisitor == 0 && !exchange(out, client, input_of(next, number))) return 1;
    const client::EventView half{view::ViewEventDrafted{std::string(utf8::truncate(line, line.size() / 2))}};
    if (!exchange(out, client, input_of(half, number))) return 1;
    if (!exchange(out, client, input_of(client::EventView{view::ViewEventAsked{line}}, number))) return 1;
  }
  foyer_delete(client);
  return out.good() ? 0 : 1;
}

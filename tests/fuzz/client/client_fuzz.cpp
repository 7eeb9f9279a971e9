// The visitor's side, told anything: what storage holds (another version of Foyer, a page that meddles) and any row of events. The
// first two bytes say how much of the rest is the snapshot.
#include <cstdlib>

#include "base/bytes.h"
#include "client/client.h"
#include "knowledge/pack.h"
#include "unit/knowledge/tiny_pack.h"

using namespace foyer;

namespace {

client::Client begin() {
  static const auto pack = std::make_shared<const knowledge::Pack>(knowledge::Pack::open(knowledge::tiny_pack()).value());
  client::Settings settings;
  settings.site = "demo";
  settings.locale = "en";
  settings.visitor = std::string(64, '1');
  settings.storage = client::Storage::kFull;
  return client::Client(std::move(settings), pack);
}

// What it stores it must be able to read.
void check_snapshot(client::Client& client) {
  const auto snapshot = client.take_snapshot();
  if (!snapshot) return;
  client::Client other = begin();
  if (!other.restore(*snapshot).ok()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  std::span<const std::uint8_t> rest(data + 2, size - 2);
  const std::size_t stored = std::min<std::size_t>(rest.size(), data[0] + 256u * data[1]);
  client::Client client = begin();
  (void)client.restore(rest.first(stored)).ok();
  ByteReader in(rest.subspan(stored));
  while (!in.at_end()) {
    client::Input input;
    client::read(in, input);
    if (in.failed()) break;
    (void)client.handle(input);
  }
  check_snapshot(client);
  return 0;
}

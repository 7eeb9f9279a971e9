// Frames of browsers, as the relay reads them: what is read is within the schema's bounds, and is the same when it is written and
// read again.
#include <cstdlib>

#include "protocol/json_reader.h"
#include "protocol/protocol_json.gen.h"

using namespace foyer;

namespace {

template <class Frame>
void read_as(std::string_view text) {
  const auto frame = parse_json<Frame>(text);
  if (!frame.ok()) {
    if (frame.error().message.empty()) std::abort();
    return;
  }
  const std::string written = write_json(*frame);
  const auto again = parse_json<Frame>(written);
  if (!again.ok() || write_json(*again) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_as<protocol::VisitorFrame>(text);
  read_as<protocol::AgentFrame>(text);
  return 0;
}

// What a visitor or an agent writes, any bytes: it is understood, completed and shown, and all of it ends.
#include <cstdlib>

#include "knowledge/suggest.h"
#include "knowledge/understand.h"
#include "unit/knowledge/tiny_pack.h"
#include "view/markdown.h"

using namespace foyer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const knowledge::Pack pack = knowledge::Pack::open(knowledge::tiny_pack()).value();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& candidate : knowledge::understand(pack, text, "en").candidates) {
    if (candidate.entry >= pack.size() || !(candidate.confidence >= 0 && candidate.confidence <= 1)) std::abort();
  }
  for (const std::size_t entry : knowledge::suggest(pack, text, "zh")) {
    if (entry >= pack.size()) std::abort();
  }
  if (view::parse_markdown(text).size() > 500) std::abort();
  return 0;
}

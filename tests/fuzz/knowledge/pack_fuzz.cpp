// Opens packs from the network: whatever the bytes, opening ends, and what opens can be asked. The checksum is set right first,
// or nothing would ever get past it.
#include <algorithm>
#include <cstdlib>

#include "base/bytes.h"
#include "base/hash.h"
#include "fuzz/seed.h"
#include "knowledge/parts.h"
#include "knowledge/understand.h"
#include "unit/knowledge/tiny_pack.h"

using namespace foyer;

namespace {

std::vector<std::uint8_t> sign(std::vector<std::uint8_t> pack) {
  if (pack.size() < knowledge::kHeaderBytes) return pack;
  std::copy(knowledge::kMagic.begin(), knowledge::kMagic.end(), pack.begin());
  pack[4] = knowledge::kPackVersion;
  const std::uint64_t checksum = hash(as_text(pack).substr(knowledge::kHeaderBytes));
  for (std::size_t i = 0; i < 8; ++i) pack[5 + i] = static_cast<std::uint8_t>(checksum >> (8 * i));
  return pack;
}

void use(const knowledge::Pack& pack) {
  for (std::size_t i = 0; i < pack.size(); ++i) {
    const auto entry = pack.entry(i);
    if (pack.find(entry.id, entry.locale) > i) std::abort();
  }
  for (const char* text : {"how do I return an opne item?", "你们几点营业", "🙂 42 www.example.com"}) {
    for (const auto& candidate : knowledge::understand(pack, text, "zh").candidates) {
      if (candidate.entry >= pack.size() || !(candidate.confidence >= 0 && candidate.confidence <= 1)) std::abort();
    }
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned chance) {
  static const std::vector<std::uint8_t> seeds[] = {knowledge::tiny_pack(), knowledge::tiny_pack({0.25f, 0.5f, 2})};
  return fuzz::mutate(seeds[chance % 2], knowledge::kHeaderBytes, data, size, max_size);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto pack = knowledge::Pack::open(sign({data, data + size}));
  if (pack.ok()) use(*pack);
  return 0;
}

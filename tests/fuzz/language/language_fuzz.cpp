// Opens language packs from the network: whatever the bytes, opening ends, and what opens can be asked. The checksum is set right
// first, or nothing would ever get past it.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/bytes.h"
#include "base/hash.h"
#include "fuzz/seed.h"
#include "language/language.h"
#include "language/train/write.h"

using namespace foyer;
using namespace foyer::language;

namespace {

constexpr std::size_t kHeaderBytes = 4 + 1 + 8;  // magic, version, checksum

std::vector<std::uint8_t> tiny_language() {
  const Lexicon lexicon({{"order", 5, 4}, {"refund", 3, 3}, {"退", 2, 2}, {"退款", 2, 2}}, 9);
  Vectors vectors(lexicon.size(), 4);
  for (std::size_t row = 0; row < vectors.size(); ++row) vectors[row][row] = 1;
  return write_language("en", lexicon, vectors, {0, 1, 2, 3});
}

std::vector<std::uint8_t> sign(std::vector<std::uint8_t> pack) {
  if (pack.size() < kHeaderBytes) return pack;
  const auto real = tiny_language();
  std::copy(real.begin(), real.begin() + 5, pack.begin());
  const std::uint64_t checksum = hash(as_text(pack).substr(kHeaderBytes));
  for (std::size_t i = 0; i < 8; ++i) pack[5 + i] = static_cast<std::uint8_t>(checksum >> (8 * i));
  return pack;
}

void use(const Language& language) {
  for (const char* text : {"where is my refund for the order", "我要退款", ""}) {
    const auto meaning = language.meaning_of(text::terms_of(text));
    if (meaning.size() != language.dimensions() || !std::isfinite(cosine(meaning, meaning))) std::abort();
  }
  if (!std::isfinite(language.rarity("refund"))) std::abort();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned) {
  static const auto seed = tiny_language();
  return fuzz::mutate(seed, kHeaderBytes, data, size, max_size);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto language = Language::open(sign({data, data + size}));
  if (language.ok()) use(*language);
  return 0;
}

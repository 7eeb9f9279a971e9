#include "support/test_pack.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace foyer::test {

const std::string& small_pack_bytes() {
  static const std::string bytes = [] {
    std::ifstream file(FOYER_SMALL_PACK, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(file)), {});
  }();
  return bytes;
}

std::shared_ptr<const knowledge::Pack> small_pack() {
  static const auto pack = [] {
    const std::string& bytes = small_pack_bytes();
    auto opened = knowledge::Pack::open({bytes.begin(), bytes.end()});
    if (!opened.ok()) {
      std::fprintf(stderr, "%s: %s\n", FOYER_SMALL_PACK, opened.error().message.c_str());
      std::abort();
    }
    return std::make_shared<const knowledge::Pack>(std::move(opened).value());
  }();
  return pack;
}

}  // namespace foyer::test

#include "support/languages.h"

#include <fstream>
#include <iterator>

#include "base/bytes.h"

namespace foyer::test {
namespace {

std::shared_ptr<const language::Language> open(const std::string& tag) {
  std::ifstream in(FOYER_SOURCE_DIR "/assets/language/" + tag + ".pack", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto language = language::Language::open(as_bytes(bytes));
  return language.ok() ? std::make_shared<const language::Language>(std::move(language).value()) : nullptr;
}

}  // namespace

const std::shared_ptr<const language::Language>& english_pack() {
  static const auto pack = open("en");
  return pack;
}

const std::shared_ptr<const language::Language>& chinese_pack() {
  static const auto pack = open("zh");
  return pack;
}

}  // namespace foyer::test

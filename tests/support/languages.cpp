#include "support/languages.h"

#include <fstream>
#include <iterator>

#include "base/bytes.h"

namespace foyer::test {
namespace {

std::string read(const std::string& name) {
  std::ifstream in(FOYER_SOURCE_DIR "/assets/language/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::shared_ptr<const language::Language> open(const std::string& bytes) {
  auto language = language::Language::open(as_bytes(bytes));
  return language.ok() ? std::make_shared<const language::Language>(std::move(language).value()) : nullptr;
}

}  // namespace

const std::string& english_bytes() {
  static const auto bytes = read("en.pack");
  return bytes;
}

const std::shared_ptr<const language::Language>& english_pack() {
  static const auto pack = open(english_bytes());
  return pack;
}

const std::shared_ptr<const language::Language>& chinese_pack() {
  static const auto pack = open(read("zh.pack"));
  return pack;
}

const std::string& small_english_bytes() {
  static const auto bytes = read("en.small");
  return bytes;
}

const std::shared_ptr<const language::Language>& small_english_pack() {
  static const auto pack = open(small_english_bytes());
  return pack;
}

}  // namespace foyer::test

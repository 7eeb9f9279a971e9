#include "classify/vocabulary.h"

#include <catch2/catch.hpp>

#include "classify/write_vocabulary.h"

using namespace foyer::classify;

namespace {

constexpr std::size_t kClasses = 600;

// Word 7 is everywhere, word 30 only in class 1, word 500 in classes 0 and 599.
std::vector<std::uint8_t> sample_vocabulary() {
  const std::vector<WordRow> rows = {{{7, 500}, 0}, {{7, 30, 30}, 1}, {{7, 30}, 1}, {{7, 500}, 599}, {{9}, 2}};
  return write_vocabulary(rows, std::vector<std::uint8_t>{1, 1, 1, 1, 0});
}

}  // namespace

TEST_CASE("known words count by how rare they are") {
  const auto bytes = sample_vocabulary();
  const auto vocabulary = Vocabulary::open(bytes, kClasses);
  REQUIRE(vocabulary.ok());
  static constexpr std::uint32_t kFrequent[] = {7, 1000}, kRare[] = {500, 1000}, kAll[] = {7, 30, 500};
  CHECK(vocabulary->known(kAll, 0).anywhere == 1);
  CHECK(vocabulary->known(kRare, 0).anywhere > vocabulary->known(kFrequent, 0).anywhere);
  CHECK(vocabulary->known({}, 0).anywhere == 0);
}

TEST_CASE("a class knows the words of its own rows, more if it uses them more") {
  const auto bytes = sample_vocabulary();
  const auto vocabulary = Vocabulary::open(bytes, kClasses);
  static constexpr std::uint32_t kOnce[] = {500}, kTwice[] = {30}, kUnread[] = {9};
  CHECK(vocabulary->known(kOnce, 599).in_class == Approx(0.25));
  CHECK(vocabulary->known(kTwice, 1).in_class == Approx(0.5));
  CHECK(vocabulary->known(kOnce, 1).in_class == 0);
  CHECK(vocabulary->known(kUnread, 2).anywhere == 0);
}

TEST_CASE("a truncated vocabulary is refused, and one of more classes than the model has") {
  const auto bytes = sample_vocabulary();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(Vocabulary::open(std::span(bytes).first(size), kClasses).ok());
  }
  CHECK_FALSE(Vocabulary::open(bytes, kClasses - 1).ok());
}

TEST_CASE("an altered vocabulary is refused or its shares stay from 0 to 1") {
  static constexpr std::uint32_t kWords[] = {7, 30, 500, 1000};
  const auto bytes = sample_vocabulary();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int value = 0; value < 256; ++value) {
      auto altered = bytes;
      altered[at] = static_cast<std::uint8_t>(value);
      const auto vocabulary = Vocabulary::open(altered, kClasses);
      if (!vocabulary.ok()) continue;
      const Known known = vocabulary->known(kWords, 1);
      const bool is_share = known.anywhere >= 0 && known.anywhere <= 1 && known.in_class >= 0 && known.in_class <= known.anywhere;
      if (!is_share) FAIL("byte " << at << " as " << value);
    }
  }
}

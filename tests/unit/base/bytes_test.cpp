#include "base/bytes.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace foyer;

TEST_CASE("what the writer writes, the reader reads") {
  ByteWriter out;
  out.u8(7);
  out.varint(std::numeric_limits<std::uint64_t>::max());
  out.signed_varint(std::numeric_limits<std::int64_t>::min());
  out.f64(-1.5);
  out.string("我");
  ByteReader in(out.data());
  CHECK(in.u8() == 7);
  CHECK(in.varint() == std::numeric_limits<std::uint64_t>::max());
  CHECK(in.signed_varint() == std::numeric_limits<std::int64_t>::min());
  CHECK(in.f64() == -1.5);
  CHECK(in.string() == "我");
  CHECK(in.at_end());
  CHECK_FALSE(in.failed());
}

TEST_CASE("a reader past its end fails and stays failed") {
  const std::uint8_t bytes[] = {5, 'a'};
  ByteReader in(bytes);
  CHECK(in.string().empty());
  CHECK(in.failed());
  CHECK(in.u8() == 0);
  CHECK(in.varint() == 0);
}

TEST_CASE("a list length that cannot fit in what remains is refused before anything is allocated") {
  ByteWriter out;
  out.varint(1'000'000'000);
  ByteReader in(out.data());
  CHECK(in.length(UINT64_MAX) == 0);
  CHECK(in.failed());
}

TEST_CASE("a varint of more than 64 bits is refused") {
  const std::vector<std::uint8_t> bytes(11, 0xFF);
  ByteReader in(bytes);
  CHECK(in.varint() == 0);
  CHECK(in.failed());
}

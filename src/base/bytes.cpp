#include "base/bytes.h"

namespace foyer {

std::uint8_t ByteReader::u8() noexcept {
  if (remaining() < 1) {
    fail();
    return 0;
  }
  return bytes_[position_++];
}

std::uint64_t ByteReader::varint() noexcept {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint8_t byte = u8();
    // The tenth byte has room for one bit only.
    if (failed_ || (shift == 63 && byte > 1)) break;
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if ((byte & 0x80) == 0) return value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::signed_varint() noexcept {
  const std::uint64_t zigzag = varint();
  return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
}

std::span<const std::uint8_t> ByteReader::bytes(std::uint64_t size) noexcept {
  if (size > remaining()) {
    fail();
    return {};
  }
  const auto out = bytes_.subspan(position_, static_cast<std::size_t>(size));
  position_ += static_cast<std::size_t>(size);
  return out;
}

std::string_view ByteReader::string(std::uint64_t max_bytes) noexcept {
  const std::uint64_t size = varint();
  if (size > max_bytes) {
    fail();
    return {};
  }
  return as_text(bytes(size));
}

std::size_t ByteReader::length(std::uint64_t max, std::size_t min_bytes_each) noexcept {
  const std::uint64_t count = varint();
  if (count > max || (min_bytes_each > 0 && count > remaining() / min_bytes_each)) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(count);
}

void ByteWriter::varint(std::uint64_t value) {
  while (value >= 0x80) {
    u8(static_cast<std::uint8_t>(value | 0x80));
    value >>= 7;
  }
  u8(static_cast<std::uint8_t>(value));
}

void ByteWriter::signed_varint(std::int64_t value) {
  varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ByteWriter::string(std::string_view value) {
  varint(value.size());
  bytes(as_bytes(value));
}

}  // namespace foyer

// A bounded reader and a writer of bytes: the one way in and out of every binary format of Foyer (the knowledge pack, the
// stored conversation, the WebAssembly boundary).
//
//   u8            one byte
//   varint        unsigned LEB128, at most 10 bytes, low seven bits first
//   signed        varint of the zigzag: 0, -1, 1, -2 … -> 0, 1, 2, 3 …
//   f32, f64      IEEE 754, little-endian
//   string        varint length in bytes, then the bytes
//
// The reader never reads past its end: the first read that would makes it failed(), and from then on every read returns zero or
// nothing. So a parser reads straight through and checks once, and a hostile length cannot make it allocate: a list length
// is checked against the bytes that remain.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

class ByteReader {
 public:
  // The bytes must outlive the reader and every view that it returns.
  explicit ByteReader(std::span<const std::uint8_t> bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] bool failed() const noexcept { return failed_; }
  [[nodiscard]] bool at_end() const noexcept { return position_ == bytes_.size(); }
  [[nodiscard]] std::size_t position() const noexcept { return position_; }
  [[nodiscard]] std::size_t remaining() const noexcept { return bytes_.size() - position_; }
  void fail() noexcept { failed_ = true; position_ = bytes_.size(); }

  std::uint8_t u8() noexcept;
  std::uint64_t varint() noexcept;
  std::int64_t signed_varint() noexcept;
  float f32() noexcept { return fixed<float, std::uint32_t>(); }
  double f64() noexcept { return fixed<double, std::uint64_t>(); }
  std::uint32_t u32() noexcept { return fixed<std::uint32_t, std::uint32_t>(); }
  std::uint64_t u64() noexcept { return fixed<std::uint64_t, std::uint64_t>(); }
  std::span<const std::uint8_t> bytes(std::uint64_t size) noexcept;
  std::string_view string(std::uint64_t max_bytes = UINT64_MAX) noexcept;

  // The length of a list whose elements take at least min_bytes_each: fails where it is over max or cannot fit in what remains.
  std::size_t length(std::uint64_t max, std::size_t min_bytes_each = 1) noexcept;

 private:
  // The builtin, since emscripten 3.1.6 has no std::bit_cast.
  template <class T, class Bits>
  T fixed() noexcept {
    static_assert(std::endian::native == std::endian::little);
    const auto raw = bytes(sizeof(Bits));
    Bits bits = 0;
    if (!raw.empty()) std::memcpy(&bits, raw.data(), sizeof bits);
    return __builtin_bit_cast(T, bits);
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t position_ = 0;
  bool failed_ = false;
};

class ByteWriter {
 public:
  void u8(std::uint8_t value) { bytes_.push_back(value); }
  void varint(std::uint64_t value);
  void signed_varint(std::int64_t value);
  void u32(std::uint32_t value) { fixed(value); }
  void u64(std::uint64_t value) { fixed(value); }
  void f32(float value) { fixed(__builtin_bit_cast(std::uint32_t, value)); }
  void f64(double value) { fixed(__builtin_bit_cast(std::uint64_t, value)); }
  void bytes(std::span<const std::uint8_t> value) { bytes_.insert(bytes_.end(), value.begin(), value.end()); }
  void string(std::string_view value);

  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
  [[nodiscard]] const std::vector<std::uint8_t>& data() const noexcept { return bytes_; }
  [[nodiscard]] std::vector<std::uint8_t> take() && noexcept { return std::move(bytes_); }

 private:
  template <class Bits>
  void fixed(Bits bits) {
    for (std::size_t i = 0; i < sizeof bits; ++i) bytes_.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  }

  std::vector<std::uint8_t> bytes_;
};

// The bytes of a string, as a span.
inline std::span<const std::uint8_t> as_bytes(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string_view as_text(std::span<const std::uint8_t> bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace foyer

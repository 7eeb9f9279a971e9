#include "imgui/example/picture.h"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace foyer::example {
namespace {

constexpr std::size_t kMaxStored = 0xFFFF;  // of one block of DEFLATE that is not compressed (RFC 1951, 3.2.4)

void big_endian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::uint32_t adler32(std::string_view bytes) {
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (const char byte : bytes) {
    low = (low + static_cast<unsigned char>(byte)) % 65521;
    high = (high + low) % 65521;
  }
  return (high << 16) | low;
}

// A zlib stream (RFC 1950) of stored blocks.
std::string stored(std::string_view bytes) {
  std::string out = "\x78\x01";
  const std::uint32_t sum = adler32(bytes);
  while (!bytes.empty()) {
    const auto size = std::min(kMaxStored, bytes.size());
    out.push_back(size == bytes.size() ? 1 : 0);
    for (const std::size_t length : {size, ~size}) {
      out.push_back(static_cast<char>(length & 0xFFU));
      out.push_back(static_cast<char>((length >> 8) & 0xFFU));
    }
    out += bytes.substr(0, size);
    bytes.remove_prefix(size);
  }
  big_endian(out, sum);
  return out;
}

void chunk(std::string& out, std::string_view type, std::string_view data) {
  big_endian(out, static_cast<std::uint32_t>(data.size()));
  const std::string whole = std::string(type).append(data);
  out += whole;
  big_endian(out, crc32(whole));
}

}  // namespace

Status write_png(const std::string& path, std::uint32_t width, std::uint32_t height, std::span<const std::uint8_t> rgb) {
  std::string rows;
  for (std::uint32_t y = 0; y < height; ++y) {
    rows.push_back(0);  // no filter
    const auto row = rgb.subspan(std::size_t{y} * width * 3, std::size_t{width} * 3);
    rows.append(reinterpret_cast<const char*>(row.data()), row.size());
  }
  std::string header;
  big_endian(header, width);
  big_endian(header, height);
  header += std::string_view("\x08\x02\x00\x00\x00", 5);  // eight bits, red green blue
  std::string out = "\x89PNG\r\n\x1a\n";
  chunk(out, "IHDR", header);
  chunk(out, "IDAT", stored(rows));
  chunk(out, "IEND", {});
  std::ofstream file(path, std::ios::binary);
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  if (!file.flush()) return Error{path + " cannot be written."};
  return {};
}

}  // namespace foyer::example

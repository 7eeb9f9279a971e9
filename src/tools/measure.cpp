#include "tools/measure.h"

#include <algorithm>

#include <brotli/encode.h>

namespace foyer::tools {

double percentile(std::vector<double> values, double at) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(at * static_cast<double>(values.size() - 1))];
}

std::size_t brotli_size(std::span<const std::uint8_t> bytes) {
  std::vector<std::uint8_t> out(BrotliEncoderMaxCompressedSize(bytes.size()));
  std::size_t size = out.size();
  BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_GENERIC, bytes.size(), bytes.data(), &size,
                        out.data());
  return size;
}

}  // namespace foyer::tools

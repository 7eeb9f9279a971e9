#include "tools/measure.h"

#include <algorithm>

#include <brotli/encode.h>

namespace foyer::tools {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double percentile(std::vector<double> values, double at) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(at * static_cast<double>(values.size() - 1))];
}

double auroc(std::span<const double> higher, std::vector<double> lower) {
  if (higher.empty() || lower.empty()) return 0;
  std::sort(lower.begin(), lower.end());
  double wins = 0;
  for (const double value : higher) {
    const auto [begin, end] = std::equal_range(lower.begin(), lower.end(), value);
    wins += static_cast<double>(begin - lower.begin()) + 0.5 * static_cast<double>(end - begin);
  }
  return wins / (static_cast<double>(higher.size()) * static_cast<double>(lower.size()));
}

std::size_t brotli_size(std::span<const std::uint8_t> bytes) {
  std::vector<std::uint8_t> out(BrotliEncoderMaxCompressedSize(bytes.size()));
  std::size_t size = out.size();
  BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_GENERIC, bytes.size(), bytes.data(), &size,
                        out.data());
  return size;
}

}  // namespace foyer::tools

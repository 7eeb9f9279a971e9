// A picture as a PNG file (ISO/IEC 15948), not compressed: for screenshots. Thread rule: pure but for the file.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/result.h"

namespace foyer::example {

// rgb: three bytes a pixel, row after row from the top. REQUIRES: 3 * width * height bytes.
[[nodiscard]] Status write_png(const std::string& path, std::uint32_t width, std::uint32_t height,
                               std::span<const std::uint8_t> rgb);

}  // namespace foyer::example
